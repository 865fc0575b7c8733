import type { Region } from '../groups.ts';
import type { ParticipantCategory } from '../participation.ts';

/** What somebody has the floor for. */
export const floorKinds = [
  'statement',
  'reply',
  'explanation',
  'pointOfOrder',
  'motion',
  'introduction',
  'other',
] as const;

export type FloorKind = (typeof floorKinds)[number];

/** A stretch of time in which somebody had the floor, that is over. */
export interface SpokenInterval {
  /** the speech that it is a part of: one that paused has several stretches */
  readonly turn: string;
  readonly kind: FloorKind;
  /** who spoke, by code */
  readonly by: string;
  readonly category: ParticipantCategory;
  /** of a State; null for everybody else */
  readonly region: Region | null;
  /** on whose behalf: a regional group, or another one as it was written; null for nobody's but the own */
  readonly group: string | null;
  readonly meeting: string;
  readonly item: string | null;
  readonly milliseconds: number;
}

export interface SpokenTotal<Of> {
  readonly of: Of;
  /** speeches, whatever their pauses */
  readonly turns: number;
  readonly milliseconds: number;
}

/** By what speaking time is counted. */
export const spokenBy = [
  'region',
  'category',
  'group',
  'kind',
  'item',
  'meeting',
  'by',
] as const satisfies readonly (keyof SpokenInterval)[];

export type SpokenBy = (typeof spokenBy)[number];

/** The speaking time of each that one field names, the longest first; those of one length in the order in which they spoke first. */
export function speakingTime<By extends SpokenBy>(
  intervals: readonly SpokenInterval[],
  by: By,
): readonly SpokenTotal<SpokenInterval[By]>[] {
  const all = new Map<SpokenInterval[By], { readonly turns: Set<string>; milliseconds: number }>();
  for (const interval of intervals) {
    const total = all.get(interval[by]) ?? { turns: new Set(), milliseconds: 0 };
    total.turns.add(interval.turn);
    total.milliseconds += interval.milliseconds;
    all.set(interval[by], total);
  }
  return [...all]
    .map(([of, { turns, milliseconds }]) => ({ of, turns: turns.size, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

/** All of it. */
export function allSpeakingTime(intervals: readonly SpokenInterval[]): Omit<SpokenTotal<null>, 'of'> {
  return {
    turns: new Set(intervals.map(({ turn }) => turn)).size,
    milliseconds: intervals.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}
