import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { resolution } from '../cite.ts';
import { type Region, regions } from '../groups.ts';
import { type Candidate, type Requirements, requirementKeys, tallyOf } from './candidate.ts';

export interface FeasibilityFacts {
  readonly candidates: readonly Candidate[];
  readonly seats: number;
  readonly requirements: Requirements;
}

export interface Feasibility {
  readonly feasible: boolean;
  /** A smallest-first set of names that meets every requirement; there when feasible. */
  readonly example?: readonly string[];
}

/** Names are looked up by class: which list (A, B, unknown) and which gender (F, M, unknown). */
type Class = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
const classes: readonly Class[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function classOf(candidate: Candidate): Class {
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

type Counts = readonly number[];

/**
 * Every way to take `take` candidates of one region, as counts by class. A class is used only when the classes better than
 * it are used up: exchanging one for a better one never makes a set worse.
 */
function waysToTake(stock: Counts, take: number): readonly Counts[] {
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

function needsAfter(core: Counts, requirements: Requirements): Needs {
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
function fillNeeds(needs: Needs, stock: Counts): Counts | null {
  let best: number[] | null = null;
  const first = Math.min(needs.lists[0], needs.genders[0], stock[0] ?? 0);
  for (let pairs = first; pairs >= 0; pairs -= 1) {
    const filled = fillFrom(needs, stock, pairs);
    if (filled !== null && (best === null || total(filled) < total(best))) best = filled;
  }
  return best;
}

function total(counts: Counts): number {
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

/** Depth first over the regions: exactly as many of each region as it requires, then the cheapest filling of the rest. */
function search(
  stock: Readonly<Record<Region, Counts>>,
  facts: FeasibilityFacts,
): Readonly<Record<Region, Counts>> | null {
  const ways = regions.map((region) => waysToTake(stock[region], facts.requirements[region]));
  const pool = classes.map((k) => regions.reduce((sum, r) => sum + (stock[r][k] ?? 0), 0));
  const failed = new Set<string>();
  const chosen: Counts[] = [];
  const visit = (index: number, core: Counts): Counts | null => {
    const key = `${index}:${core.join()}`;
    if (failed.has(key)) return null;
    if (index === regions.length) {
      const rest = fillNeeds(
        needsAfter(core, facts.requirements),
        pool.map((n, k) => n - (core[k] ?? 0)),
      );
      if (rest !== null && total(core) + total(rest) <= facts.seats) return rest;
    } else {
      for (const way of ways[index] ?? []) {
        chosen[index] = way;
        const found = visit(
          index + 1,
          core.map((n, k) => n + (way[k] ?? 0)),
        );
        if (found !== null) return found;
      }
    }
    failed.add(key);
    return null;
  };
  const rest = visit(0, new Array<number>(9).fill(0));
  return rest === null ? null : spread(stock, chosen, rest);
}

/** Where the candidates beyond the regional cores come from: any region that has them left. */
function spread(
  stock: Readonly<Record<Region, Counts>>,
  chosen: readonly Counts[],
  rest: Counts,
): Readonly<Record<Region, Counts>> {
  const left = [...rest];
  const out = {} as Record<Region, Counts>;
  regions.forEach((region, index) => {
    out[region] = classes.map((k) => {
      const core = chosen[index]?.[k] ?? 0;
      const extra = Math.min(left[k] ?? 0, (stock[region][k] ?? 0) - core);
      left[k] = (left[k] ?? 0) - extra;
      return core + extra;
    });
  });
  return out;
}

function stockOf(candidates: readonly Candidate[]): Readonly<Record<Region, Counts>> {
  const stock = Object.fromEntries(regions.map((r) => [r, new Array<number>(9).fill(0)])) as Record<Region, number[]>;
  for (const candidate of candidates) {
    const row = stock[candidate.region];
    const k = classOf(candidate);
    row[k] = (row[k] ?? 0) + 1;
  }
  return stock;
}

function named(candidates: readonly Candidate[], take: Readonly<Record<Region, Counts>>): readonly string[] {
  const left = Object.fromEntries(regions.map((r) => [r, [...take[r]]])) as Record<Region, number[]>;
  return candidates
    .filter((candidate) => {
      const row = left[candidate.region];
      const k = classOf(candidate);
      if ((row[k] ?? 0) === 0) return false;
      row[k] = (row[k] ?? 0) - 1;
      return true;
    })
    .map((c) => c.name);
}

/** Quick refusals: too few candidates for one requirement, or requirements of one kind that add up to more than the seats. */
function plainObstacle(
  facts: FeasibilityFacts,
): { readonly key: string; readonly wanted: number; readonly have: number } | null {
  const tally = tallyOf(facts.candidates);
  const r = facts.requirements;
  for (const key of requirementKeys) {
    if (r[key] > tally[key]) return { key, wanted: r[key], have: tally[key] };
  }
  const sums = [
    { key: 'lists', wanted: r.listA + r.listB },
    { key: 'regions', wanted: regions.reduce((sum, region) => sum + r[region], 0) },
    { key: 'genders', wanted: r.female + r.male },
  ];
  const over = sums.find((s) => s.wanted > facts.seats);
  return over === undefined ? null : { ...over, have: facts.seats };
}

const cite = resolution('ICC-ASP/3/Res.6', 'paragraphs 21 and 22');

/** Whether some set of at most `seats` candidates meets all requirements together; shows one if so. */
export function requirementsFeasible(facts: FeasibilityFacts): Finding<Feasibility> {
  wholeNumber(facts.seats, 'seats');
  for (const key of requirementKeys) wholeNumber(facts.requirements[key], key);
  const obstacle = plainObstacle(facts);
  if (obstacle !== null) {
    const text = `Cannot be met: ${obstacle.key} ${obstacle.wanted} wanted, ${obstacle.have} possible`;
    return finding('judges.feasibility', { feasible: false }, [
      line('feasible.obstacle', text, obstacle, cite, 'derived'),
    ]);
  }
  const take = search(stockOf(facts.candidates), facts);
  if (take === null) {
    const text = `No set of at most ${counted(facts.seats, 'candidate')} meets all requirements together`;
    return finding('judges.feasibility', { feasible: false }, [
      line('feasible.none', text, { seats: facts.seats }, cite, 'derived'),
    ]);
  }
  const example = named(facts.candidates, take);
  const lines: Line[] = [
    line(
      'feasible.example',
      `${counted(example.length, 'name')} can meet all requirements on a ballot of ${facts.seats}`,
      { names: example.length, seats: facts.seats },
      cite,
      'derived',
    ),
  ];
  return finding('judges.feasibility', { feasible: true, example }, lines);
}
