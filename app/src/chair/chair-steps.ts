import type { MeetingView } from '../business/index.ts';
import { adoptByConsensus, announceResult, closeVote, isUnderWay, openVote, takeBackVote } from '../decisions/index.ts';
import type { Actor } from '../door/actor.ts';
import type { AnyCommand } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import { preview } from '../door/perform.ts';
import type { Filled } from '../door/slot.ts';
import {
  announceBallot,
  declareElected,
  lotsDrawnIn,
  openBallot,
  takeBackLot,
  toBeDeclared,
} from '../elections/index.ts';
import { closeList, endSpeech, giveFloor, reopenList } from '../floor/index.ts';
import { type AnnouncedResult, announcedResults, type ScreenName, screens, showOnScreen } from '../hall/index.ts';
import { closeMeeting, concludeItem, openMeeting, reopenItem, reopenMeeting, takeUpItem } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import { takingBack } from './confirmed.ts';
import { dueAt, type Unfinished, unfinishedIn } from './unfinished.ts';

/** One thing the chair can ask for: it may be done now when nothing is objected. */
export interface Step {
  readonly command: AnyCommand;
  readonly input: Readonly<Record<string, string>>;
  readonly objections: readonly Objection[];
  /** what the end of the item or of the meeting would leave open; nothing for other acts */
  readonly unfinished?: Unfinished | null;
  /** names of those whom the act declares elected; nothing for other acts */
  readonly elects?: readonly string[];
}

/** Stands for the reason that the chair has not written yet; no rule looks at its words. */
const reason = 'not written yet';

/** The chair as such: what it may do is the same whoever presides. `account` where it matters who: some acts need two hands. */
export function chairActor(demonstration: boolean, account = 'chair'): Actor {
  return { id: account, demonstration, capacities: [{ kind: 'president' }, { kind: 'secretariat' }] };
}

/** What may be done next, and why the rest may not: the same check as the act itself, nothing written. */
export async function chairSteps(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  view: MeetingView,
  now: string,
  account?: string,
): Promise<readonly Step[]> {
  const actor = chairActor(view.session.demonstration, account);
  const asked = { actor, now, filled };
  return db.transaction().execute(async (tx) => {
    const steps: Step[] = [];
    const lots = view.meeting.status === 'open' ? await lotsDrawnIn(tx, view.meeting.id) : [];
    for (const { command, input } of possible(view, lots)) {
      const unfinished = await leftBy(tx, command.name, view, now);
      steps.push({
        command,
        input,
        objections: await objectionsTo(tx, command, { ...input, ...(unfinished ? leavesDue : {}) }, asked),
        ...(unfinished === undefined ? {} : { unfinished }),
      });
    }
    return [...steps, ...(await declarations(tx, view, asked))];
  });
}

/** Who asks, when, and what the modules know. */
interface Asked {
  readonly actor: Actor;
  readonly now: string;
  readonly filled: Filled;
}

/** Offered only where the seats suffice for those still level: elsewhere nobody thinks of it. */
async function declarations(tx: Tx, view: MeetingView, asked: Asked): Promise<readonly Step[]> {
  const found: Step[] = [];
  for (const { id, status } of view.elections) {
    const due = status === 'open' ? await toBeDeclared(tx, id, asked.now) : null;
    if (!due) continue;
    const input = { meeting: view.meeting.id, ballot: due.ballot };
    const objections = await objectionsTo(tx, declareElected, input, asked);
    found.push({ command: declareElected, input, objections, elects: due.names });
  }
  return found;
}

/** What the page says that has asked: what is due is named on it, and left for later. */
export const leavesDue = { leaveDue: 'yes' } as const;

/** What would be left open by the act; undefined when it ends neither the item nor the meeting. */
async function leftBy(tx: Tx, command: string, view: MeetingView, now: string): Promise<Unfinished | null | undefined> {
  if (command !== concludeItem.name && command !== closeMeeting.name) return undefined;
  const meeting = command === closeMeeting.name ? view.meeting.id : null;
  return unfinishedIn(view, await dueAt(tx, { item: view.item, meeting }, now));
}

/** A screen that the chair may call in the hall. */
export interface ScreenStep extends Step {
  readonly what: ScreenName;
  /** what its result is about */
  readonly result: AnnouncedResult | null;
}

/** Results that can be called again, the newest first: those of this morning, not of the week. */
const mostResults = 4;

/** What may be put on the screens of the hall; none while the meeting is not open. */
export async function screenSteps(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  view: MeetingView,
  now: string,
): Promise<readonly ScreenStep[]> {
  if (view.meeting.status !== 'open') return [];
  const actor = chairActor(view.session.demonstration);
  const meeting = view.meeting.id;
  return db.transaction().execute(async (tx) => {
    const results = (await announcedResults(tx, meeting)).slice(0, mostResults);
    const all = screens.flatMap((what): readonly Omit<ScreenStep, 'objections' | 'command'>[] =>
      what === 'result'
        ? results.map((result) => ({ what, result, input: { meeting, what, of: result.id } }))
        : [{ what, result: null, input: { meeting, what } }],
    );
    // The same facts for all of them, read once: the console waits for it.
    const facts = await showOnScreen.load(tx, { meeting, what: 'item' }, actor, now, filled);
    return all.map((step): ScreenStep => {
      const input = { meeting, what: step.what, of: step.result?.id };
      const decision = showOnScreen.decide(facts, input, actor, now);
      return { ...step, command: showOnScreen, objections: decision.ok ? [] : decision.objections };
    });
  });
}

async function objectionsTo(
  tx: Tx,
  command: AnyCommand,
  input: Readonly<Record<string, string>>,
  { actor, now, filled }: Asked,
) {
  const parsed = command.input.safeParse(takingBack.includes(command.name) ? { ...input, reason } : input);
  if (!parsed.success) throw new Error(`chair step ${command.name}: ${parsed.error.message}`);
  return preview(tx, command, parsed.data, actor, now, filled);
}

function possible(
  view: MeetingView,
  lots: readonly string[],
): readonly { readonly command: AnyCommand; readonly input: Readonly<Record<string, string>> }[] {
  const meeting = view.meeting.id;
  const inMeeting = [
    openMeeting,
    giveFloor,
    endSpeech,
    view.meeting.listClosed ? reopenList : closeList,
    concludeItem,
    closeMeeting,
  ].map((command) => ({ command, input: { meeting } }));
  const items = view.agenda
    .filter(({ id, status }) => id !== view.item && status !== 'concluded')
    .map(({ id }) => ({ command: takeUpItem, input: { meeting, item: id } }));
  const proposals = view.proposals
    .filter(({ status }) => status === 'submitted')
    .flatMap(({ id }) => [
      { command: adoptByConsensus, input: { meeting, proposal: id } },
      { command: openVote, input: { meeting, proposal: id, consensusSought: 'yes' } },
    ]);
  const { vote: current } = view;
  const vote =
    current && isUnderWay(current)
      ? [closeVote, announceResult, takeBackVote].map((command) => ({ command, input: { vote: current.id } }))
      : [];
  const elections = view.elections
    .filter(({ status }) => status === 'open')
    .map(({ id }) => ({ command: openBallot, input: { election: id, meeting } }));
  const ballot =
    view.ballot && view.ballot.status !== 'announced'
      ? [{ command: announceBallot, input: { ballot: view.ballot.id } }]
      : [];
  const back = [
    ...(view.meeting.status === 'closed' ? [{ command: reopenMeeting, input: { meeting } }] : []),
    ...(view.meeting.status === 'open'
      ? view.agenda
          .filter(({ status }) => status === 'concluded')
          .map(({ id }) => ({ command: reopenItem, input: { meeting, item: id } }))
      : []),
    ...lots.map((ballot) => ({ command: takeBackLot, input: { ballot } })),
  ];
  return [...inMeeting, ...items, ...proposals, ...vote, ...elections, ...ballot, ...back];
}
