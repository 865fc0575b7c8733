import type { Iso3, Region } from '../groups.ts';

/** What the voting requirements look at in a candidate. `null`: not published. */
export interface Candidate {
  /** By which votes, seats and lots mean it; the name where nothing else tells candidates apart, as in records of history. */
  readonly id?: string;
  /** For sentences alone. */
  readonly name: string;
  readonly list: 'A' | 'B' | null;
  readonly region: Region;
  readonly gender: 'F' | 'M' | null;
  readonly nationality?: Iso3;
}

export type RequirementKey = 'listA' | 'listB' | Region | 'female' | 'male';
export type Requirements = Readonly<Record<RequirementKey, number>>;

export const requirementKeys: readonly RequirementKey[] = [
  'listA',
  'listB',
  'african',
  'asiaPacific',
  'easternEuropean',
  'grulac',
  'weog',
  'female',
  'male',
];

export const noRequirements: Requirements = {
  listA: 0,
  listB: 0,
  african: 0,
  asiaPacific: 0,
  easternEuropean: 0,
  grulac: 0,
  weog: 0,
  female: 0,
  male: 0,
};

/** What a vote for the candidate names. */
export function idOf({ id, name }: Candidate): string {
  return id ?? name;
}

/** The requirements a candidate counts for: list, region and gender at once. */
export function keysOf(candidate: Candidate): readonly RequirementKey[] {
  const keys: RequirementKey[] = [candidate.region];
  if (candidate.list !== null) keys.push(candidate.list === 'A' ? 'listA' : 'listB');
  if (candidate.gender !== null) keys.push(candidate.gender === 'F' ? 'female' : 'male');
  return keys;
}

/** How many of the candidates count for each requirement. */
export function tallyOf(candidates: readonly Candidate[]): Requirements {
  const tally: Record<RequirementKey, number> = { ...noRequirements };
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) tally[key] += 1;
  }
  return tally;
}

/** The same map with each number replaced. */
export function mapRequirements(from: Requirements, to: (key: RequirementKey, value: number) => number): Requirements {
  const out: Record<RequirementKey, number> = { ...noRequirements };
  for (const key of requirementKeys) out[key] = to(key, from[key]);
  return out;
}
