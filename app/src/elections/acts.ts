import type { Line, Region, Requirements } from '@plenary/rules';
import type { Said } from '../door/act.ts';
import type { SessionParameters } from '../parameters/index.ts';
import type { LanguageMap } from '../web/languages.ts';

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

export type GroupSizes = Readonly<Record<Region, number>>;

/** What a nomination says of a candidate, and what of it may be corrected. */
export interface CandidateData {
  readonly name: string;
  readonly list: 'A' | 'B' | null;
  readonly region: Region;
  readonly gender: 'F' | 'M' | null;
  readonly nationality: string;
}

/** What the record can say of an election. Subjects: `election:<id>`, `ballot:<id>`. */
export type ElectionAct =
  | Said<
      'election.created',
      {
        readonly election: string;
        readonly session: string;
        readonly item: string;
        readonly kind: 'judges';
        readonly title: LanguageMap;
        readonly seats: number;
        readonly inOffice: Requirements;
        /** States whose nationals are among those judges, where the Secretariat named them */
        readonly nationalitiesInOffice: readonly string[];
        /** States Parties of each group on the day the election is expected; each ballot has its own */
        readonly groupSizes: GroupSizes;
      }
    >
  /** the number of seats, mended before the first ballot */
  | Said<
      'election.changed',
      { readonly election: string; readonly seats: number; readonly was: number; readonly reason: string }
    >
  | Said<
      'candidate.nominated',
      {
        readonly election: string;
        readonly candidate: string;
        readonly name: string;
        readonly list: 'A' | 'B' | null;
        readonly region: Region;
        readonly gender: 'F' | 'M' | null;
        readonly nationality: string;
        readonly nominatedBy: string;
      }
    >
  /** a slip in the nomination, mended before the first ballot; `was`: as it stood until then */
  | Said<
      'candidate.corrected',
      CandidateData & {
        readonly election: string;
        readonly candidate: string;
        readonly was: CandidateData;
        readonly reason: string;
      }
    >
  | Said<
      'candidate.withdrawn',
      {
        readonly election: string;
        readonly candidate: string;
        readonly afterBallot: number;
        /** of the letter, with its date; records of before do not say it */
        readonly reference?: string;
        /** where the State gave one */
        readonly reason?: string | null;
      }
    >
  | Said<
      'candidate.removed',
      {
        readonly election: string;
        readonly candidate: string;
        readonly afterBallot: number;
        readonly reason: string;
        /** whom the rules suggested to remove, if anybody, and why */
        readonly suggested: string | null;
        readonly explanation: readonly Line[];
      }
    >
  | Said<
      'ballot.opened',
      {
        readonly ballot: string;
        readonly election: string;
        readonly meeting: string;
        readonly number: number;
        readonly attempt: number;
        /** how many names a paper may bear at most */
        readonly seats: number;
        readonly standing: readonly string[];
        /** among those tied for the last seat only */
        readonly restricted: boolean;
        readonly groupSizes: GroupSizes;
        readonly requirements: Requirements;
        readonly explanation: readonly Line[];
        /** States Parties present */
        readonly present: number;
        /** States that were given a paper: present, with the right to vote. The record never says how they voted. */
        readonly issuedTo: readonly string[];
        readonly issued: number;
        readonly statesParties: number;
        /**
         * under which the papers go out and are counted, whatever is set later; absent in records made before they were kept
         */
        readonly parameters?: SessionParameters;
      }
    >
  | Said<
      'ballot.counted',
      {
        readonly ballot: string;
        readonly election: string;
        readonly count: BallotCount;
        /** number of the entry whose figures this one replaces */
        readonly corrects: number | null;
      }
    >
  | Said<
      'ballot.announced',
      {
        readonly ballot: string;
        readonly election: string;
        readonly number: number;
        readonly count: BallotCount;
        readonly result: BallotResult;
        readonly explanation: readonly Line[];
      }
    >
  | Said<
      'lot.drawn',
      BallotLot & {
        readonly ballot: string;
        readonly election: string;
        /** the meeting in which it was drawn */
        readonly meeting: string;
        /** the agenda item, which the meeting was on; absent where the lot was recorded before that was asked */
        readonly item?: string;
        readonly number: number;
        readonly explanation: readonly Line[];
      }
    >
  /** a candidate of those level was withdrawn, and the seats suffice for the rest: no lot */
  | Said<
      'tie.ended',
      {
        readonly ballot: string;
        readonly election: string;
        readonly meeting: string;
        readonly number: number;
        readonly elected: readonly string[];
        readonly explanation: readonly Line[];
      }
    >
  /** entered in the wrong order: those whom it elected stand again, and the election goes on */
  | Said<
      'lot.taken-back',
      {
        readonly ballot: string;
        readonly election: string;
        readonly meeting: string;
        readonly number: number;
        readonly order: readonly string[];
        /** who is not elected by it any more */
        readonly elected: readonly string[];
        readonly reason: string;
      }
    >
  | Said<
      'ballot.annulled',
      { readonly ballot: string; readonly election: string; readonly number: number; readonly reason: string }
    >
  | Said<
      'election.completed',
      {
        readonly election: string;
        readonly elected: readonly { readonly candidate: string; readonly ballot: number }[];
      }
    >;
