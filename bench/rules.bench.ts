/**
 * How fast the rules are: `npm run -s bench:rules`. Prints medians, each with its ratio to a reference measured by turns in
 * the same run: for a requirement, counting the same 40 candidates in a bare loop; for history, reading the same records.
 * Exit status 1 when a requirement computation takes 1 ms or more, or all history 1 s or more.
 */
import {
  type Candidate,
  judgesRequirements,
  noRequirements,
  type Requirements,
  regions,
  requirementsFeasible,
} from '@plenary/rules';
import { recomputeHistory } from '../packages/rules/reference/history.ts';
import { readElections, readScale, readStates, readUnitedNations } from '../packages/rules/reference/records.ts';
import { median } from './median.ts';

const groups = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };
const bench: Requirements = {
  listA: 4,
  listB: 2,
  african: 1,
  asiaPacific: 1,
  easternEuropean: 1,
  grulac: 1,
  weog: 1,
  female: 2,
  male: 2,
};

/** Forty candidates, spread by fixed steps so that every run measures the same. */
function field(step: number): readonly Candidate[] {
  return Array.from({ length: 40 }, (_, i): Candidate => {
    const region = regions[(i * step) % regions.length] ?? 'weog';
    return {
      name: `Candidate ${i + 1}`,
      list: (i * step) % 3 === 0 ? 'B' : 'A',
      region,
      gender: (i + step) % 2 === 0 ? 'F' : 'M',
    };
  });
}

/** Women of list A and men of list B only: requirements that add up, and still cannot be met together on the seats. */
const split = field(7).map((c): Candidate => ({ ...c, gender: c.list === 'A' ? 'F' : 'M' }));

/** Nobody can do with less: how many of the candidates count for each list, region and gender. */
function bareCount(candidates: readonly Candidate[]): Readonly<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const { list, region, gender } of candidates)
    for (const key of [list, region, gender]) if (key !== null) count[key] = (count[key] ?? 0) + 1;
  return count;
}

interface Measure {
  readonly name: string;
  /** milliseconds */
  readonly limit: number;
  readonly times: number;
  readonly run: () => unknown;
  readonly reference: { readonly name: string; readonly run: () => unknown };
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function measure({ name, limit, times, run, reference }: Measure): boolean {
  const pairs = Array.from({ length: times }, () => ({ own: milliseconds(run), other: milliseconds(reference.run) }));
  const taken = median(pairs.map(({ own }) => own));
  const ratio = taken / median(pairs.map(({ other }) => other));
  const said = `${taken.toFixed(3)} ms median of ${times} (below ${limit} ms)`;
  console.log(`${name}: ${said}, ${ratio.toFixed(1)} times ${reference.name}`);
  return taken < limit;
}

function measureRequirement(
  name: string,
  candidates: readonly Candidate[],
  run: (candidates: readonly Candidate[]) => unknown,
): boolean {
  const reference = { name: 'a bare count of the candidates', run: () => bareCount(candidates) };
  return measure({ name, limit: 1, times: 1000, run: () => run(candidates), reference });
}

const results = [
  measureRequirement('requirements, 40 candidates, 12 seats', field(7), (candidates) =>
    judgesRequirements({ ballot: 1, inOffice: bench, groups, seats: 12, candidates }),
  ),
  measureRequirement('requirements, 40 candidates, nobody in office', field(3), (candidates) =>
    judgesRequirements({ ballot: 1, inOffice: noRequirements, groups, seats: 18, candidates }),
  ),
  measureRequirement('requirements that cannot be met together', split, (candidates) =>
    judgesRequirements({
      ballot: 1,
      inOffice: { ...noRequirements, listB: 5, listA: 5 },
      groups,
      seats: 13,
      candidates,
    }),
  ),
  measureRequirement('feasibility, tight: men of list A wanted, none there', split, (candidates) =>
    requirementsFeasible({
      candidates,
      seats: 14,
      requirements: {
        listA: 8,
        listB: 2,
        african: 2,
        asiaPacific: 2,
        easternEuropean: 2,
        grulac: 2,
        weog: 2,
        female: 6,
        male: 8,
      },
    }),
  ),
  measure({
    name: 'all history recomputed',
    limit: 1000,
    times: 9,
    run: recomputeHistory,
    reference: {
      name: 'reading the same records',
      run: () => [readElections(), readUnitedNations(), readStates(), readScale()],
    },
  }),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
