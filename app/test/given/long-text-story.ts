import { readList, seenOf } from '../../src/agenda/read-list.ts';
import { perform } from '../../src/door/perform.ts';
import { commands } from '../../src/modules.ts';
import { localDay } from '../../src/sessions/index.ts';
import type { TestStage } from '../stage.ts';
import { textFieldsOf, withTexts } from '../texts-of-input.ts';
import { story, type Told } from './every-act.ts';
import { longText, type Room, type TextKind, textKinds } from './long-texts.ts';

/** A moment of the story at which the pages are looked at. */
export interface Moment {
  readonly name: string;
  /** all pages, or those that show what happens now */
  readonly pages: 'all' | 'now';
  readonly told: Told;
}

type Stage = Omit<TestStage, typeof Symbol.asyncDispose>;

/** Where the story waits, by the act after which it does. */
const waits: Readonly<Record<string, Omit<Moment, 'told'>>> = {
  'floor.given': { name: 'somebody speaks', pages: 'now' },
  'vote.corrected': { name: 'a vote is open', pages: 'now' },
  'roll-call.unanswered': { name: 'a roll call goes on', pages: 'now' },
  'vote.announced': { name: 'a vote is announced', pages: 'now' },
  'ballot.counted': { name: 'papers are counted', pages: 'now' },
  'ballot.announced': { name: 'a ballot is announced', pages: 'now' },
};

/**
 * The story of every act, with long texts in every field for words: each field gets the kinds in turn, and what there may be many of
 * (items, drafts, persons, candidates, statements, meetings) is there in every kind. Gives the moments to look at the pages.
 */
export class LongTextStory {
  told: Told;
  /** which kinds each field was given, by its name */
  readonly given = new Map<string, Set<TextKind>>();
  readonly #turns = new Map<string, number>();
  readonly #written = new Map<string, number>();

  private constructor(stage: Stage) {
    const write = (name: string, input: object): object => this.written(name, input);
    this.told = { stage, made: {}, write };
  }

  static async begin(stage: Stage): Promise<LongTextStory> {
    const begun = new LongTextStory(stage);
    begun.told = { ...begun.told, stage: { ...stage, ...(await begun.#nameAnew()) } };
    return begun;
  }

  /** Fields that were given no text: where the pages were not tried. */
  get missing(): readonly string[] {
    const fields = [...commands.values()].flatMap((command) => textFieldsOf(command));
    return fields.map(({ name }) => name).filter((name) => !this.given.has(name));
  }

  async *moments(): AsyncGenerator<Moment> {
    const waited = new Set<string>();
    for (const [nth, { acts, does }] of story.entries()) {
      const outcome = await does(this.told);
      if (!outcome.ok) throw new Error(`step ${nth}, ${acts}: ${JSON.stringify(outcome)}`);
      if (acts.includes('time-limit.set')) await this.#manySpeakers();
      const act = acts.find((act) => act in waits && !waited.has(act));
      if (act === undefined) continue;
      waited.add(act);
      yield { ...(waits[act] as Omit<Moment, 'told'>), told: this.told };
    }
    yield { name: 'everything has happened', pages: 'all', told: this.told };
  }

  /** With a text of the next kind, or of this one, in each field for words. */
  written(name: string, input: object, kind?: TextKind): object {
    const command = commands.get(name);
    const next = (field: string, room: Room): string => {
      const turn = this.#turns.get(field) ?? 0;
      this.#turns.set(field, turn + 1);
      const chosen = kind ?? (textKinds[turn % textKinds.length] as TextKind);
      this.given.set(field, (this.given.get(field) ?? new Set()).add(chosen));
      return this.#another(longText(chosen, room));
    };
    if (command)
      return lookedAt(
        withTexts(command, input, (field) => next(field.name, field)),
        input,
      );
    const by = commands.get(saidFor[name] ?? '');
    const words = (by ? textFieldsOf(by) : []).map((field) => [field.name.split('.')[1] ?? '', field] as const);
    const long = words.filter(([key]) => key in input).map(([key, field]) => [key, next(field.name, field)]);
    return { ...input, ...Object.fromEntries(long) };
  }

  /** The second of a kind ends in a number: two persons of one name would be asked about. */
  #another(text: string): string {
    const times = this.#written.get(text) ?? 0;
    this.#written.set(text, times + 1);
    return times === 0 ? text : `${[...text].slice(0, -3).join('')}${String(times).padStart(3, '0')}`;
  }

  async #does(name: string, input: object, kind?: TextKind, account: string | null = this.told.stage.secretariat) {
    const command = commands.get(name);
    if (!command) throw new Error(`there is no command ${name}`);
    const sent = this.written(name, input, kind);
    const outcome = await perform(this.told.stage.door, command, sent, { account });
    if (!outcome.ok) throw new Error(`${name}, ${kind}: ${JSON.stringify(outcome).slice(0, 500)}`);
    return (outcome.answer ?? {}) as Readonly<Record<string, string>>;
  }

  /** What the stage began with gets long names, and more of each is made, one of each kind. */
  async #nameAnew(): Promise<{ readonly election: string; readonly candidates: readonly string[] }> {
    const { stage, made } = this.told;
    const { session, items, meeting } = stage;
    const day = localDay('The Hague', new Date().toISOString());
    const dayAfterNext = localDay('The Hague', new Date(Date.now() + 2 * 86_400_000).toISOString());
    for (const item of Object.values(items)) await this.#does('rename-agenda-item', { item });
    for (const proposal of stage.proposals) await this.#does('revise-proposal', { proposal });
    await this.#does('reschedule-meeting', { meeting, startsAt: new Date().toISOString() });
    const long = await this.#does('create-election', {
      ...{ session, item: items.judges, kind: 'judges', seats: 6, inOffice },
    });
    const election = long.election ?? '';
    const candidates: string[] = [];
    for (const [n, nationality] of nationalities.entries()) {
      const input = {
        election,
        list: n % 2 ? 'A' : 'B',
        gender: n % 3 ? 'F' : 'M',
        nationality,
        nominatedBy: nationality,
      };
      candidates.push((await this.#does('nominate-candidate', input)).candidate ?? '');
    }
    const seats = ['FRA', 'JPN', 'URY', 'GHA'];
    for (const [n, kind] of textKinds.entries()) {
      await this.#does('add-agenda-item', { session }, kind);
      await this.#does('submit-proposal', { item: items.resolution, kind: 'D01', sponsor: 'URY' }, kind);
      await this.#does(
        'create-session',
        { kind: 'special', convenedBy: 'bureau', city: 'New York', starts: day, ends: day },
        kind,
      );
      await this.#does('create-election', { session, item: items.judges, seats: 1, inOffice }, kind);
      const startsAt = new Date(Date.parse(`${dayAfterNext}T08:00:00Z`) + n * 3_600_000).toISOString();
      await this.#does('schedule-meeting', { session, startsAt }, kind);
      const person = { session, state: seats[n % seats.length], role: n % 2 ? 'adviser' : 'alternate', namesake: true };
      const { account } = await this.#does('accredit-person', person, kind);
      if (n === 0) made.alternate = account ?? '';
      const decided = { session, decidedOn: day, key: 'debate.minutes', value: String(n + 3) };
      await this.#does('set-parameter', decided, kind);
    }
    const office = (office: string) =>
      this.#does('assign-office', { office, demonstration: true }, 'one word of 80 letters', null);
    made.otherSecretariat = (await office('secretariat')).account ?? '';
    made.otherPresident = (await office('president')).account ?? '';
    return { election, candidates };
  }

  /** A list on which many speak for groups. */
  async #manySpeakers(): Promise<void> {
    const { stage } = this.told;
    const { meeting, president } = stage;
    for (const [n, kind] of textKinds.entries()) {
      const state = nationalities[n] ?? '';
      const { speaker } = await this.#does('ask-for-floor', { meeting, state }, kind, stage.delegate(state));
      if (n % 2 === 1) await this.#does('accept-group', { meeting, speaker }, undefined, president);
    }
  }
}

/** Acts that the story says without their command, and whose words they hold. */
const saidFor: Readonly<Record<string, string>> = {
  'candidate.removed': 'remove-candidate',
  'lot.drawn': 'record-lot',
  'lot.taken-back': 'take-back-lot',
  'log.resumed': 'resume-log',
  'log.succeeded': 'succeed-log',
  'clock.confirmed': 'confirm-clock',
};

/** The longest names of States first. */
const nationalities = ['GBR', 'VEN', 'VCT', 'COD', 'BOL', 'TZA', 'BIH', 'ATG', 'TTO', 'CAF', 'KNA', 'KOR'];

/** Judges in office. No such bench exists. */
const inOffice = {
  ...{ listA: 7, listB: 5, female: 6, male: 6 },
  ...{ african: 3, asiaPacific: 2, easternEuropean: 2, grulac: 2, weog: 3 },
};

/** A pasted agenda is sent as it was looked at. */
function lookedAt(input: object, as: object): object {
  // A day of the programme is read line by line: words of another kind are no meeting.
  if ('lines' in as) return { ...input, lines: as.lines };
  // A participant is one of those that are known, and what is known has no other words.
  if ('who' in as && 'who' in input) return { ...input, who: as.who };
  if ('seen' in as && 'list' in input) return { ...input, seen: seenOf(readList(String(input.list))) };
  // A text of several paragraphs has as many: a change of one of them would else be a change of the whole.
  if ('body' in as && 'body' in input && /\n/.test(String(as.body))) {
    const last = String(as.body).slice(String(as.body).lastIndexOf('\n'));
    return { ...input, body: `${[...String(input.body)].slice(0, -last.length).join('').trimEnd()}${last}` };
  }
  // What an agenda was, in short, and the code of a badge are no words of anybody; without them nothing is asked back.
  const left = (name: string) => (name !== 'seen' && name !== 'code') || name in as;
  return Object.fromEntries(Object.entries(input).filter(([name]) => left(name)));
}
