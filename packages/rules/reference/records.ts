import { readdirSync, readFileSync } from 'node:fs';
import type { Candidate, Iso3, Membership, Region, Requirements } from '../src/index.ts';

/** The parts of data/elections and data/un that the rules can recompute. `null`: not known. */
export interface BallotRecord {
  readonly n: number | null;
  readonly ballotPapers: number | null;
  readonly invalid: number | null;
  readonly valid: number | null;
  readonly abstentions: number | null;
  readonly presentAndVoting: number | null;
  readonly majorityRequired: number | null;
  readonly seatsToFill: number | null;
  readonly maxVotesPerBallot?: number | null;
  readonly mvr?: Partial<Requirements> | null;
  readonly regionalAndGenderMvrDiscontinued?: boolean | null;
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
  readonly votesComplete?: boolean;
  readonly elected: readonly string[] | null;
  readonly phase?: string | null;
}

type GroupCounts = Readonly<Record<Region, number>>;

export interface ElectionRecord {
  readonly id: string;
  readonly kind: 'judges' | 'prosecutor' | 'deputyProsecutor' | 'committeeOnBudgetAndFinance' | 'acclamations';
  readonly dates: { readonly first: string } | null;
  readonly seats?: number;
  readonly majority?: { readonly rule: string; readonly members: number | null };
  readonly statesParties?: {
    readonly total: number | null;
    readonly byGroup: GroupCounts | null;
    readonly computed: { readonly on: string; readonly total: number; readonly byGroup: GroupCounts } | null;
  };
  readonly seatsByGroup?: GroupCounts;
  readonly judgesInOffice?: {
    readonly members: readonly (Candidate & { readonly nationality: Iso3 })[];
    readonly totals: Requirements;
    readonly totalsPublished: Requirements | null;
  };
  readonly candidates?: {
    readonly count: number | null;
    readonly members: readonly (Omit<Candidate, 'region' | 'name' | 'nationality'> & {
      readonly name: string | null;
      readonly region: Region | null;
      readonly nationality: Iso3 | null;
    })[];
  };
  readonly initialMvr?: {
    readonly published: Partial<Requirements> | null;
    readonly implied: Partial<Requirements> | null;
    readonly computed: { readonly values: Requirements };
  };
  readonly ballots?: readonly BallotRecord[];
  readonly elected?: {
    readonly members: readonly {
      readonly name: string;
      readonly termEnds?: string | null;
      readonly years?: number | null;
    }[];
  };
}

export interface ContestRecord {
  readonly id: string;
  readonly majority: { readonly rule: string; readonly members: number | null };
  readonly contests: readonly {
    readonly group: string | null;
    readonly seats: number | null;
    readonly ballots: readonly BallotRecord[];
  }[];
}

export interface ResolutionRecord {
  readonly id: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly majority: 'simple' | 'twoThirdsPresentAndVoting';
  readonly required: number;
  readonly carried: boolean;
  readonly alternativeTally: { readonly yes: number; readonly no: number; readonly abstain: number } | null;
}

export interface RollCallRecord {
  readonly id: number;
  readonly resolution: string | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly presentAndVoting: number;
  readonly simpleMajority: { readonly required: number; readonly carried: boolean };
  readonly twoThirds: { readonly required: number; readonly reached: boolean };
  readonly votes: Readonly<Record<'yes' | 'no' | 'abstain', readonly string[]>>;
}

export interface StateRecord {
  readonly iso3: Iso3;
  readonly regionalGroup: Region;
  readonly deposited: string | null;
  readonly entryIntoForce: string;
  readonly partyUntil: string | null;
  readonly withdrawals: readonly {
    readonly notified: string | null;
    readonly effective: string | null;
    readonly rescinded: string | null;
  }[];
}

export interface ScaleRecord {
  readonly iso3: Iso3;
  readonly unRates: readonly { readonly period: string; readonly percent: number | null }[];
  readonly proportionalShares: readonly { readonly on: string; readonly percent: number | null }[];
}

const data = new URL('../../../data/', import.meta.url);

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, data), 'utf8')) as T;
}

export function readElections(): readonly ElectionRecord[] {
  const files = readdirSync(new URL('elections/', data)).filter((f) => f.endsWith('.json'));
  return files.sort().map((file) => read<ElectionRecord>(`elections/${file}`));
}

export function readUnitedNations(): {
  readonly elections: readonly ContestRecord[];
  readonly resolutions: readonly ResolutionRecord[];
  readonly rollCalls: readonly RollCallRecord[];
} {
  const vectors = read<{ elections: readonly ContestRecord[]; resolutions: readonly ResolutionRecord[] }>(
    'un/un-vectors.json',
  );
  const calls = read<{ rollCalls: readonly RollCallRecord[] }>('un/un-rollcalls.json');
  return { ...vectors, ...calls };
}

export function readStates(): readonly StateRecord[] {
  return read<{ states: readonly StateRecord[] }>('states.json').states;
}

export function readScale(): readonly ScaleRecord[] {
  return read<{ scale: readonly ScaleRecord[] }>('scale.json').scale;
}

export function readMemberships(): readonly Membership[] {
  return readStates().map((s) => ({
    iso3: s.iso3,
    group: s.regionalGroup,
    entryIntoForce: s.entryIntoForce,
    partyUntil: s.partyUntil,
  }));
}
