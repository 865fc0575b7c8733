import type { Line, Region, Requirements } from '@plenary/rules';
import type { Said } from '../door/act.ts';
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

export interface BallotResult {
  readonly presentAndVoting: number;
  readonly needed: number;
  readonly elected: readonly string[];
  readonly tiedForLast: readonly string[];
  readonly overCeiling: readonly string[];
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
        readonly groupSizes: Readonly<Record<Region, number>>;
      }
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
  | Said<'candidate.withdrawn', { readonly election: string; readonly candidate: string; readonly afterBallot: number }>
  | Said<'candidate.removed', { readonly election: string; readonly candidate: string; readonly afterBallot: number; readonly reason: string }>
  | Said<
      'ballot.opened',
      {
        readonly ballot: string;
        readonly election: string;
        readonly meeting: string;
        readonly number: number;
        readonly attempt: number;
        readonly seats: number;
        readonly standing: readonly string[];
        readonly requirements: Requirements;
        readonly explanation: readonly Line[];
        readonly issued: number;
        readonly statesParties: number;
      }
    >
  | Said<'ballot.counted', { readonly ballot: string; readonly election: string; readonly count: BallotCount }>
  | Said<
      'ballot.announced',
      { readonly ballot: string; readonly election: string; readonly number: number; readonly count: BallotCount; readonly result: BallotResult; readonly explanation: readonly Line[] }
    >
  | Said<'ballot.annulled', { readonly ballot: string; readonly election: string; readonly number: number; readonly reason: string }>
  | Said<'election.completed', { readonly election: string; readonly elected: readonly { readonly candidate: string; readonly ballot: number }[] }>;
