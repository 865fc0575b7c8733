import { type Region, regions } from '../groups.ts';
import type { Candidate, Requirements } from './candidate.ts';

/** Names are looked up by class: which list (A, B, unknown) and which gender (F, M, unknown). */
type Class = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export const classes: readonly Class[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export function classOf(candidate: Candidate): Class {
  const list = candidate.list === 'A' ? 0 : candidate.list === 'B' ? 1 : 2;
  const gender = candidate.gender === 'F' ? 0 : candidate.gender === 'M' ? 1 : 2;
  return (list * 3 + gender) as Class;
}

const listOf = (k: Class): number => Math.floor(k / 3);
const genderOf = (k: Class): number => k % 3;

/** A class is better than another when it counts for everything the other counts for, and for more. */
function better(a: Class, b: Class): boolean {
  const list = listOf(b) === 2 || listOf(a) === listOf(b);
  const gender = genderOf(b) === 2 || genderOf(a) === genderOf(b);
  return a !== b && list && gender;
}

export type Counts = readonly number[];

/**
 * Every way to take `take` candidates of one region, as counts by class. A class is used only when the classes better than
 * it are used up: exchanging one for a better one never makes a set worse.
 */
export function waysToTake(stock: Counts, take: number): readonly Counts[] {
  const ways: number[][] = [];
  const current = new Array<number>(9).fill(0);
  const place = (k: number, left: number): void => {
    if (left === 0) {
      if (isUndominated(current, stock)) ways.push([...current]);
      return;
    }
    if (k === classes.length) return;
    const most = Math.min(left, stock[k] ?? 0);
    for (let n = most; n >= 0; n -= 1) {
      current[k] = n;
      place(k + 1, left - n);
    }
    current[k] = 0;
  };
  place(0, take);
  return ways;
}

function isUndominated(used: Counts, stock: Counts): boolean {
  return classes.every(
    (b) => (used[b] ?? 0) === 0 || classes.every((a) => !better(a, b) || (used[a] ?? 0) === (stock[a] ?? 0)),
  );
}

interface Needs {
  readonly lists: readonly [number, number];
  readonly genders: readonly [number, number];
}

function sumWhere(counts: Counts, want: (k: Class) => boolean): number {
  return classes.reduce<number>((sum, k) => (want(k) ? sum + (counts[k] ?? 0) : sum), 0);
}

export function needsAfter(core: Counts, requirements: Requirements): Needs {
  const rest = (wanted: number, have: number): number => Math.max(0, wanted - have);
  return {
    lists: [
      rest(
        requirements.listA,
        sumWhere(core, (k) => listOf(k) === 0),
      ),
      rest(
        requirements.listB,
        sumWhere(core, (k) => listOf(k) === 1),
      ),
    ],
    genders: [
      rest(
        requirements.female,
        sumWhere(core, (k) => genderOf(k) === 0),
      ),
      rest(
        requirements.male,
        sumWhere(core, (k) => genderOf(k) === 1),
      ),
    ],
  };
}

/**
 * The classes to add so that list and gender needs are met with the fewest candidates, or null when the stock cannot.
 * Candidates that serve a list and a gender at once are paired as often as possible: that is the whole saving there is.
 */
export function fillNeeds(needs: Needs, stock: Counts): Counts | null {
  let best: number[] | null = null;
  const first = Math.min(needs.lists[0], needs.genders[0], stock[0] ?? 0);
  for (let pairs = first; pairs >= 0; pairs -= 1) {
    const filled = fillFrom(needs, stock, pairs);
    if (filled !== null && (best === null || total(filled) < total(best))) best = filled;
  }
  return best;
}

export function total(counts: Counts): number {
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Fills with a given number of list A women; the other pairs follow greedily, the rest one by one. */
function fillFrom(needs: Needs, stock: Counts, womenOfA: number): number[] | null {
  const take = new Array<number>(9).fill(0);
  const lists = [...needs.lists];
  const genders = [...needs.genders];
  const add = (k: Class, wanted: number): void => {
    const n = Math.min(wanted, (stock[k] ?? 0) - (take[k] ?? 0));
    take[k] = (take[k] ?? 0) + n;
    const [list, gender] = [listOf(k), genderOf(k)];
    if (list < 2) lists[list] = Math.max(0, (lists[list] ?? 0) - n);
    if (gender < 2) genders[gender] = Math.max(0, (genders[gender] ?? 0) - n);
  };
  const open = (list: number, gender: number): number => Math.min(lists[list] ?? 0, genders[gender] ?? 0);
  add(0, womenOfA);
  add(1, open(0, 1));
  add(3, open(1, 0));
  add(4, open(1, 1));
  for (const list of [0, 1]) for (const gender of [2, 1, 0]) add((list * 3 + gender) as Class, lists[list] ?? 0);
  for (const gender of [0, 1]) for (const list of [2, 1, 0]) add((list * 3 + gender) as Class, genders[gender] ?? 0);
  return [...lists, ...genders].every((n) => n === 0) ? take : null;
}

/** How many candidates of each region and class there are. */
export function stockOf(candidates: readonly Candidate[]): Readonly<Record<Region, Counts>> {
  const stock = Object.fromEntries(regions.map((r) => [r, new Array<number>(9).fill(0)])) as Record<Region, number[]>;
  for (const candidate of candidates) {
    const row = stock[candidate.region];
    const k = classOf(candidate);
    row[k] = (row[k] ?? 0) + 1;
  }
  return stock;
}
