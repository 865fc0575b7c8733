import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Choice, castVote, closeVote, openVote } from '../../decisions/index.ts';
import type { Stage } from '../set-the-stage.ts';
import type { Person } from './client.ts';
import type { DayFigures } from './day-figures.ts';
import type { PublishedVote } from './rough.ts';

/** A full day, and what it needs besides the address. */
export interface FullDay {
  readonly address: string;
  readonly stage: Stage;
  /** ISO day */
  readonly today: string;
  readonly published: (vote: string) => Promise<PublishedVote>;
  readonly tell: (line: string) => void;
  readonly figures: DayFigures;
}

export interface DayHall extends FullDay {
  readonly president: Person;
  readonly secretariat: Person;
  /** who are there, in the order of their codes; the fictitious State is the last */
  readonly delegates: readonly (readonly [state: string, person: Person])[];
  readonly fictitious: Person;
}

/** The delegation with this place among those who are there. */
export function delegation({ delegates }: Pick<DayHall, 'delegates'>, n: number): readonly [string, Person] {
  const found = delegates[n];
  if (!found) throw new Error(`there is no delegation ${n}`);
  return found;
}

type Cast = Pick<PublishedVote, 'yes' | 'no' | 'abstain'>;

/** Puts it to a recorded vote and takes the votes: so many say yes, those behind them no, then those who abstain. */
export async function voted(hall: DayHall, proposal: unknown, cast: Cast): Promise<string> {
  const { president, stage } = hall;
  const { vote } = await president.must(openVote, { meeting: stage.meeting, proposal, consensusSought: true });
  await castAll(hall, String(vote), cast);
  await president.must(closeVote, { vote: String(vote) });
  return String(vote);
}

export async function castAll({ delegates }: DayHall, vote: string, { yes, no, abstain }: Cast): Promise<void> {
  const choiceOf = (n: number): Choice => (n < yes ? 'yes' : n < yes + no ? 'no' : 'abstain');
  const voting = delegates.slice(0, yes + no + abstain);
  await Promise.all(voting.map(([state, person], n) => person.must(castVote, { vote, state, choice: choiceOf(n) })));
}

/** What everybody can read of an announced vote must be what is written down for it. */
export async function compare({ published }: DayHall, what: string, vote: string, expected: PublishedVote) {
  const { present, yes, no, abstain, needed, carried } = await published(vote);
  equal(what, { present, yes, no, abstain, needed, carried }, { ...expected });
}

export function equal(what: string, found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, it must be ${JSON.stringify(expected)}`);
}

/** What must stand on a page of the person. */
export async function stands(person: Person, path: string, words: string): Promise<void> {
  const { status, text } = await person.page(path);
  const plain = text.replaceAll(/<[^>]*>/g, '').replaceAll('&#x27;', '’');
  if (status !== 200 || !plain.includes(words)) throw new Error(`${path} (${status}) does not say “${words}”`);
}

/** Waits for an instant of the clock that both sides read. */
export async function until(instant: string): Promise<void> {
  await sleep(Math.max(0, Date.parse(instant) - Date.now()) + 250);
}
