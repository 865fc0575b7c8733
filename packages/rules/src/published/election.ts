import { type Candidate, type Line, type Region, type Requirements, requirementKeys, tallyOf } from '../index.ts';
import type { SessionParameters } from './session-parameters.ts';

export type GroupSizes = Readonly<Record<Region, number>>;

/** The sheet of one ballot on paper, as the tellers hand it in. Whole numbers. */
export interface BallotCount {
  readonly papers: number;
  readonly invalid: number;
  readonly valid: number;
  readonly abstentions: number;
  /** candidate id and votes obtained */
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
}

/** What a ballot decided. Candidates are ids; whoever had the majority and no seat is named with the reason. */
export interface BallotResult {
  readonly presentAndVoting: number;
  readonly needed: number;
  readonly elected: readonly string[];
  /** level on votes across the last seat: nobody of them is elected, a ballot among them follows */
  readonly tiedForLast: readonly string[];
  readonly overCeiling: readonly string[];
  readonly sameNationality: readonly string[];
}

/** The lot among those tied for the last seats. Candidates are ids. */
export interface BallotLot {
  /** in the order drawn */
  readonly order: readonly string[];
  readonly elected: readonly string[];
  /** how it was drawn, in the words of whoever recorded it */
  readonly how: string;
  /** none was drawn: the seats sufficed for those left */
  readonly drawn?: false;
}

/** A candidate as the rules look at one, by its id, and what became of the candidacy. */
export interface CandidateFacts extends Candidate {
  readonly id: string;
  readonly nationality: string;
  readonly nominatedBy: string;
  readonly status: 'standing' | 'elected' | 'withdrawn' | 'removed';
  /** number of the ballot after which the status changed; 0 before the first ballot, null while standing */
  readonly afterBallot: number | null;
}

export interface BallotFacts {
  readonly ballot: string;
  readonly meeting: string;
  readonly number: number;
  readonly attempt: number;
  readonly status: 'open' | 'counted' | 'announced' | 'annulled';
  readonly seats: number;
  /** candidate ids */
  readonly standing: readonly string[];
  readonly restricted: boolean;
  readonly groupSizes: GroupSizes;
  readonly requirements: Requirements;
  readonly explanation: readonly Line[];
  readonly present: number;
  readonly issued: number;
  readonly statesParties: number;
  /** those of its opening; null where they were not kept */
  readonly parameters: SessionParameters | null;
  readonly openedAt: string;
  readonly announcedAt: string | null;
  readonly count: BallotCount | null;
  readonly result: BallotResult | null;
  /** null without a lot */
  readonly lot: BallotLot | null;
  readonly lastSeq: number;
}

/** An election as far as its results go. */
export interface ElectionHeld {
  readonly election: string;
  readonly session: string;
  readonly item: string;
  /** in force now; those of elections do not change from the first ballot to the end */
  readonly parameters: SessionParameters;
  readonly seats: number;
  readonly inOffice: Requirements;
  readonly nationalitiesInOffice: readonly string[];
  readonly groupSizes: GroupSizes;
  readonly status: 'open' | 'completed';
  /** in English alphabetical order, as on the list of candidates */
  readonly candidates: readonly CandidateFacts[];
  /** by number, then attempt */
  readonly ballots: readonly BallotFacts[];
}

const english = new Intl.Collator('en');

export function inEnglishOrder(candidates: readonly CandidateFacts[]): readonly CandidateFacts[] {
  return candidates.toSorted((a, b) => english.compare(a.name, b.name));
}

/** The last ballot with a result; an annulled one leaves no trace in the numbering. */
export function lastAnnounced(facts: Pick<ElectionHeld, 'ballots'>): BallotFacts | null {
  return facts.ballots.findLast(({ status }) => status === 'announced') ?? null;
}

export function standingOf(facts: Pick<ElectionHeld, 'candidates'>): readonly CandidateFacts[] {
  return facts.candidates.filter(({ status }) => status === 'standing');
}

export function electedOf(facts: Pick<ElectionHeld, 'candidates'>): readonly CandidateFacts[] {
  return facts.candidates.filter(({ status }) => status === 'elected');
}

/** The bench a ballot starts from: judges in office and those elected before it. */
export function benchWith(facts: Pick<ElectionHeld, 'inOffice'>, judges: readonly CandidateFacts[]): Requirements {
  const elected = tallyOf(judges);
  return Object.fromEntries(requirementKeys.map((key) => [key, facts.inOffice[key] + elected[key]])) as Record<
    keyof Requirements,
    number
  >;
}

/** Who fills the seats once these are elected too, by ballot; null while seats are left. */
export function electedInAll(
  election: Pick<ElectionHeld, 'candidates' | 'seats'>,
  now: { readonly number: number; readonly elected: readonly string[] },
): readonly { readonly candidate: string; readonly ballot: number }[] | null {
  const elected = [
    ...electedOf(election).map(({ id, afterBallot }) => ({ candidate: id, ballot: afterBallot ?? 0 })),
    ...now.elected.map((candidate) => ({ candidate, ballot: now.number })),
  ].toSorted((a, b) => a.ballot - b.ballot);
  return elected.length < election.seats ? null : elected;
}
