import type { Line, Region, RequirementKey, Requirements } from '@plenary/rules';
import type { Said } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';

/**
 * One election as its page shows it. The archive (archive/) makes it from the reference data, a running election from the
 * tables election, candidate and ballot: the same page and the same matrix show both.
 */
export interface ElectionView {
  /** The election stands at /elections/<id>. */
  readonly id: string;
  /** `archive`: from published sources. `plenary`: run here, every figure from the record. */
  readonly origin: 'archive' | 'plenary';
  readonly demonstration: boolean;
  readonly kind: ElectionKind;
  readonly title: LanguageMap;
  readonly session: SessionOfElection | null;
  readonly city: string | null;
  /** ISO days; null when they are not published or not yet known. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  readonly seats: number | null;
  readonly status: 'forecast' | 'open' | 'completed';
  /** In the order of election. Seats beyond them are open. */
  readonly elected: readonly ElectedView[];
  /** In order; the cells of every candidate stand in the same order. */
  readonly ballots: readonly BallotView[];
  readonly candidates: readonly CandidateView[];
  /** Candidates of the first ballot as published, also those whose names are not. */
  readonly candidateCount: number | null;
  readonly majority: MajorityView | null;
  /** By number of ballot; of one ballot the published ones come first. */
  readonly requirements: readonly RequirementRow[];
  readonly bench: BenchView | null;
  readonly acclamations: readonly AcclamationView[];
  /** What a reader must know, in the words of the data: conflicts between sources, gaps. */
  readonly notes: readonly NoteView[];
  readonly sources: readonly string[];
  /** Topics that keep the page current, for instance `election:<id>`; empty for the archive. */
  readonly live: readonly string[];
}

export type ElectionKind =
  | 'judges'
  | 'prosecutor'
  | 'deputyProsecutor'
  | 'committeeOnBudgetAndFinance'
  | 'acclamations';

export interface SessionOfElection {
  /** The session stands at /sessions/<id>. */
  readonly id: string;
  /** Of a regular session. */
  readonly number: number | null;
  /** Of a session that has a name of its own. */
  readonly title: LanguageMap | null;
  readonly resumption: number | null;
}

/** `published`: stated in the source. `derived`: worked out from published figures. `unverified`: believed right, not checked. */
export type Standing = 'published' | 'derived' | 'unverified';

/** A figure with how sure it is. Where there is none, null stands: not published. */
export interface Figure {
  readonly value: number;
  readonly standing: Standing;
}

export interface StateRef {
  readonly iso3: string;
  readonly name: LanguageMap;
}

export interface ElectedView {
  readonly candidate: string;
  readonly name: string;
  readonly state: StateRef | null;
  /** Id of the ballot; null when elected without one, or when it is not published. */
  readonly ballot: string | null;
  readonly by: 'ballot' | 'acclamation' | 'consensus';
  /** True when it is certain that this ballot elected the candidate. */
  readonly certain: boolean;
  /** ISO days. */
  readonly term: { readonly starts: string | null; readonly ends: string | null; readonly years: number | null } | null;
}

export interface BallotView {
  readonly id: string;
  /** Number of the ballot, or of the first and last of several whose figures are not separate; null where not published. */
  readonly from: number | null;
  readonly to: number | null;
  readonly numberCertain: boolean;
  /** `gap`: ballots between two known ones of which nothing is published. `annulled`: held again. */
  readonly status: 'announced' | 'counted' | 'open' | 'annulled' | 'gap';
  /** The regional group whose seats this ballot filled, in elections by group. */
  readonly group: Region | null;
  /** ISO day. */
  readonly date: string | null;
  readonly dateCertain: boolean;
  /** papers handed out in a ballot held here; null in the archive */
  readonly issued: number | null;
  readonly papers: Figure | null;
  readonly invalid: Figure | null;
  readonly valid: Figure | null;
  readonly abstentions: Figure | null;
  readonly presentAndVoting: Figure | null;
  readonly needed: Figure | null;
  readonly seats: Figure | null;
  /** The number needed as the rules work it out from the base; null when the base is not known. */
  readonly recomputed: { readonly base: number; readonly needed: number } | null;
}

/** The minimum voting requirements of a ballot as one authority gives them; a key that is missing was not given. */
export interface RequirementRow {
  readonly ballot: number;
  readonly by: 'published' | 'implied' | 'computed';
  readonly values: Readonly<Partial<Record<RequirementKey, number | undefined>>>;
  /** Regional and gender requirements no longer apply. */
  readonly lifted: boolean;
  /** How they were worked out. */
  readonly lines: readonly Line[];
  readonly source: readonly string[];
}

export type CellView =
  /** Stood; the votes, or null when they are not published. */
  | { readonly kind: 'votes'; readonly votes: Figure | null }
  /** `lot`: a lot among those level on votes gave the seat. */
  | { readonly kind: 'won'; readonly votes: Figure | null; readonly certain: boolean; readonly lot?: true }
  | { readonly kind: 'out'; readonly why: Leaving }
  /** Elected in an earlier ballot. */
  | { readonly kind: 'after' }
  /** Elected, in which ballot is not published: stands in every cell of the row. */
  | { readonly kind: 'won-somewhere' }
  /** The ballot is open or not yet announced: there are no partial tallies. */
  | { readonly kind: 'pending' }
  /** The ballot was annulled. */
  | { readonly kind: 'annulled' }
  /** Not on this ballot: it was about seats of another group. */
  | { readonly kind: 'elsewhere' };

/** `either`: gone, whether withdrawn or removed is not established. */
export type Leaving = 'withdrew' | 'removed' | 'either';

export interface CandidateView {
  /** Unique in the election; stable. */
  readonly id: string;
  /** Family name first; null when not published. */
  readonly name: string | null;
  readonly nationality: StateRef | null;
  /** Where it is recorded: who nominated. */
  readonly nominatedBy: StateRef | null;
  readonly list: 'A' | 'B' | null;
  readonly region: Region | null;
  readonly gender: 'F' | 'M' | null;
  readonly unverified: readonly ('list' | 'region' | 'gender' | 'nationality')[];
  readonly assessment: string | null;
  readonly outcome: 'elected' | 'standing' | 'not-elected' | Leaving;
  /** When the candidate left, in the words of the source or as a ballot number. */
  readonly left: Said | null;
  /** One for each ballot. Empty when the candidate left before the first. */
  readonly cells: readonly CellView[];
}

export interface MajorityView {
  readonly rule: 'twoThirdsPresentAndVoting' | 'absoluteMajorityOfMembers' | 'consensus' | 'acclamation';
  /** The base when it is the same in every ballot: the members of the Assembly. */
  readonly members: Figure | null;
  readonly provision: string;
  /** One ballot worked out. */
  readonly example: { readonly ballot: string; readonly base: number; readonly needed: number } | null;
}

/** Judges in office once the outgoing ones have left, and those elected; `elected` lacks what is not known of them. */
export interface BenchView {
  readonly inOffice: Requirements;
  readonly elected: Requirements;
  /** Elected judges of whom list, region or gender is not known. */
  readonly incomplete: number;
  readonly standing: Standing;
  readonly source: readonly string[];
  /** What the composition rests on, and where it differs from a published one. */
  readonly notes: readonly Said[];
}

export interface AcclamationView {
  readonly subject: string;
  readonly date: string | null;
  readonly rule: string | null;
  readonly elected: readonly { readonly name: string; readonly state: StateRef }[];
  readonly note: string | null;
  readonly source: readonly string[];
  readonly standing: Standing;
}

export interface NoteView {
  /** Ids of the ballots it is about. */
  readonly ballots: readonly string[];
  readonly text: Said;
  /** `conflict`: sources disagree with each other or with the rules. */
  readonly kind: 'conflict' | 'note';
  readonly source: readonly string[];
}
