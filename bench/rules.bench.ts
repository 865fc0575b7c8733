/**
 * How fast the rules are: `npm run -s bench:rules`. Prints medians; exit status 1 when a requirement computation with 40
 * candidates takes 1 ms or more, or all history 1 s or more.
 */
import { type Candidate, judgesRequirements, type Requirements, regions, requirementsFeasible } from '@plenary/rules';
import { recomputeHistory } from '../packages/rules/reference/history.ts';

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
const gone: Requirements = {
  ...bench,
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

function median(run: () => unknown, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

function measure(name: string, limit: number, times: number, run: () => unknown): boolean {
  const taken = median(run, times);
  console.log(`${name}: ${taken.toFixed(3)} ms median of ${times} (below ${limit} ms)`);
  return taken < limit;
}

const results = [
  measure('requirements, 40 candidates, 12 seats', 1, 1000, () =>
    judgesRequirements({ ballot: 1, inOffice: bench, groups, seats: 12, candidates: field(7) }),
  ),
  measure('requirements, 40 candidates, first election', 1, 1000, () =>
    judgesRequirements({ ballot: 1, inOffice: gone, groups, seats: 18, candidates: field(3) }),
  ),
  measure('requirements that cannot be met together', 1, 1000, () =>
    judgesRequirements({ ballot: 1, inOffice: { ...gone, listB: 5, listA: 5 }, groups, seats: 13, candidates: split }),
  ),
  measure('feasibility, tight: men of list A wanted, none there', 1, 1000, () =>
    requirementsFeasible({
      candidates: split,
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
  measure('all history recomputed', 1000, 9, recomputeHistory),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
