import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { resolution } from '../cite.ts';
import { type Region, regions } from '../groups.ts';
import { type Candidate, idOf, type Requirements, requirementKeys, tallyOf } from './candidate.ts';

import { type Counts, classes, classOf, fillNeeds, needsAfter, stockOf, total, waysToTake } from './class-counts.ts';

export interface FeasibilityFacts {
  readonly candidates: readonly Candidate[];
  readonly seats: number;
  readonly requirements: Requirements;
}

export interface Feasibility {
  readonly feasible: boolean;
  /** A smallest-first set of candidates, by id, that meets every requirement; there when feasible. */
  readonly example?: readonly string[];
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
    .map(idOf);
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
