import { requestAgendaItem } from '../../src/agenda/request-agenda-item.ts';
import { submitProposal } from '../../src/decisions/index.ts';
import type { AnyCommand } from '../../src/door/command.ts';
import type { Who } from '../../src/door/who.ts';
import { raisePointOfOrder } from '../../src/motions/raise-point-of-order.ts';
import { withdrawMotion } from '../../src/motions/withdraw-motion.ts';
import { notesOf, writeNote } from '../../src/secretary/index.ts';
import { namedBy } from '../given/input-by-kinds.ts';
import { inputsOf } from '../given/inputs.ts';
import { type Answers, type App, ask, type Column, type Person } from './people.ts';
import type { Place, World } from './world.ts';

/** The objections that are about who acts. Any other one means: this person may, but not now or not so. */
const aboutWho: ReadonlySet<string> = new Set([
  'not-signed-in',
  'needs-system',
  'log-needs-system',
  'needs-secretariat',
  'needs-president',
  'needs-presiding',
  'not-your-seat',
  'adviser-does-not-vote',
  'only-the-head-designates',
  'only-the-head-objects',
  'only-the-committee',
  'only-in-roll-call',
  'only-the-delegation-corrects',
  'not-the-mover',
  'not-the-nominator',
  'demonstration-only',
  'not-a-demonstration-account',
]);

/** Nothing was found that the act could have been about: the example is out of date. */
const aboutNothing = /^no-such-|^not-listed$/;

/** What an act is about: a session, and a seat in it. */
interface At {
  readonly place: Place;
  readonly state: string;
}

/** What an act is about, seen from the delegate: the own seat, another one, or the own seat in another session. */
export type Subject = 'own' | 'seat' | 'session';

export interface ActAsked {
  readonly command: string;
  readonly who: string;
  readonly subject: Subject;
  /** the code that refused, or `yes` */
  readonly answers: Answers<string>;
}

interface Case {
  readonly command: AnyCommand;
  readonly subject: Subject;
  readonly at: At;
  readonly person: Person;
  /** what is declared */
  readonly may: boolean;
}

/** Every command by everybody, about each subject that makes a difference to its input. */
export async function askActs(
  app: App,
  commands: Iterable<AnyCommand>,
  world: World,
  persons: readonly Person[],
): Promise<{ readonly rows: readonly ActAsked[]; readonly wrong: readonly string[] }> {
  const rows: ActAsked[] = [];
  const wrong: string[] = [];
  for (const command of commands) {
    const subjects = await subjectsOf(command, world);
    const answers = new Map(subjects.map(({ subject }) => [subject, new Map<Column, string>()]));
    const cases = subjects.flatMap(({ subject, at }) =>
      persons.map((person): Case => ({ command, subject, at, person, may: admits(command.who, person, at) })),
    );
    // Who may act changes what the others would find: they are asked first, all at once, for they change nothing.
    const asked = await Promise.all(cases.filter(({ may }) => !may).map((one) => askOne(app, one)));
    for (const one of cases.filter(({ may }) => may)) asked.push(await askOne(app, one));
    for (const { subject, person, answer, wrong: found } of asked) {
      answers.get(subject)?.set(person.column, answer);
      wrong.push(...found.map((why) => `${command.name} by ${person.column} on ${subject}: ${why}`));
    }
    for (const [subject, found] of answers)
      rows.push({ command: command.name, who: command.who.name, subject, answers: Object.fromEntries(found) });
  }
  return { rows, wrong };
}

/** By a capacity; and a delegate for the own seat in its session alone. In these examples neither seat is called in a roll call. */
function admits({ kinds, delegates, inRollCall }: Who, { capacities }: Person, { place, state }: At): boolean {
  return capacities.some((held) => {
    if (!kinds.includes(held.kind)) return false;
    if (held.kind !== 'delegate') return inRollCall !== true;
    if (held.session !== place.session || held.state !== state) return false;
    if (delegates === 'the head') return held.role === 'head';
    // Nobody here has been chosen.
    if (delegates === 'the chair of the Committee') return false;
    return delegates !== 'who vote' || held.role !== 'adviser' || held.designated;
  });
}

/** The subjects that make another input; `own` always. */
async function subjectsOf(command: AnyCommand, { own, other, seats: [one, two] }: World) {
  const all = [
    { subject: 'own', at: { place: own, state: one } },
    { subject: 'seat', at: { place: own, state: two } },
    { subject: 'session', at: { place: other, state: one } },
  ] as const;
  const found = new Map<string, (typeof all)[number]>();
  for (const each of all) {
    const text = JSON.stringify(await inputOf(command, each.at));
    if (!found.has(text)) found.set(text, each);
  }
  return [...found.values()];
}

/** With an ended sign-in, then with a valid one. Who is signed in no more is nobody, whatever the act is about: that is asked once. */
async function askOne(app: App, { command, subject, at, person, may }: Case) {
  const input = await inputOf(command, at);
  const wrong: string[] = [];
  if (person.endedCookie !== null && subject === 'own') {
    const ended = await codesOf(app, command.name, input, person.endedCookie);
    if (ended.join() !== 'not-signed-in') wrong.push(`with an ended sign-in: ${ended.join()}`);
  }
  const codes = await codesOf(app, command.name, input, person.cookie);
  // That another seat is called says who may, where the Secretariat acts for the seat that is called alone.
  const refused = codes.find((code) => aboutWho.has(code) || (command.who.inRollCall && code === 'not-called-now'));
  if ((refused === undefined) !== may) wrong.push(`${codes.join()}; declared: ${command.who.name}`);
  if (codes.includes('not understood')) wrong.push('the example is not understood');
  if (may && codes.some((code) => aboutNothing.test(code))) wrong.push(`the example is about nothing: ${codes.join()}`);
  return { subject, person, answer: refused ?? 'yes', wrong };
}

async function codesOf(app: App, command: string, input: unknown, cookie: string | null): Promise<readonly string[]> {
  const answer = await ask(app, `/api/acts/${command}`, cookie, { json: { input } });
  const body = (await answer.json()) as {
    readonly ok?: boolean;
    readonly objections?: readonly { readonly code: string }[];
  };
  if (body.ok === true) return ['yes'];
  return body.objections?.map(({ code }) => code) ?? ['not understood'];
}

/** About something that is there; made anew for each request. */
async function inputOf(command: AnyCommand, { place, state }: At): Promise<object> {
  const { session, meeting, items, planned, president, election, ballot, vote, room, entry, screen } = place;
  const things = place.of[state];
  if (!things) throw new Error(`nothing of ${state} at ${session}`);
  const { spare: account, former, ...ids } = things;
  const [input = {}] = await inputsOf(command, {
    ...{ session, state, items, planned, former, officer: president, every: false },
    ids: {
      ...ids,
      'proposed-act': place.waiting,
      ...(await askedFor(command, place)),
      ...(await writtenFor(command, place)),
      ...(await movedFor(command, { place, state })),
      account,
      meeting,
      'meeting-room': room,
      'programme-entry': entry,
      'hall-screen': screen,
      'agenda-item': items.debate,
      vote,
      election,
      ballot,
    },
    // Once withdrawn it tells nobody any more who may withdraw it.
    withdrawable: async () => {
      const draft = { item: items.resolution, kind: 'D01', title: 'Draft', body: 'Text', sponsor: state };
      return (await place.done(submitProposal, draft)).proposal ?? '';
    },
  });
  return input;
}

/** A note to whoever presides, for the command that takes one away: once it is gone it tells nobody who may. */
async function writtenFor(
  command: AnyCommand,
  { db, meeting, done }: Place,
): Promise<Readonly<Record<string, string>>> {
  if (!namedBy(command.input).includes('note')) return {};
  const [standing] = await notesOf(db, meeting);
  const { note = '' } = standing ? { note: standing.id } : await done(writeNote, { meeting, text: 'A note' });
  return { note };
}

/** A point of order of the seat on the vote in progress, for the commands that are about one. One waits at a time. */
async function movedFor(command: AnyCommand, { place, state }: At): Promise<Readonly<Record<string, string>>> {
  if (!namedBy(command.input).includes('motion')) return {};
  const { db, meeting, done } = place;
  const all = await db.selectFrom('motion').select(['id', 'iso3', 'status']).where('meeting', '=', meeting).execute();
  const own = all.find(({ iso3 }) => iso3 === state);
  if (own) return { motion: own.id };
  for (const { id, status } of all) if (status === 'moved') await done(withdrawMotion, { meeting, motion: id });
  const { motion = '' } = await done(raisePointOfOrder, { meeting, state, onVoting: 'yes' });
  return { motion };
}

/** An item that waits for the Assembly, for the commands that are about one: once it is decided it tells nobody who may. */
async function askedFor(command: AnyCommand, place: Place): Promise<Readonly<Record<string, string>>> {
  if (!namedBy(command.input).includes('agenda-request')) return {};
  const requested = new Date().toISOString().slice(0, 10);
  const item = { session: place.session, title: 'An item asked for late', by: 'court', requested };
  const { request = '' } = await place.done(requestAgendaItem, { ...item, memorandum: 'MEMO/1', urgent: true });
  return { 'agenda-request': request };
}
