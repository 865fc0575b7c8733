import type { Group } from '../group.ts';
import { power } from '../num.ts';
import { residueGroup } from '../residue-group.ts';

/**
 * A group small enough for quick tests, and no protection at all: the smallest prime k q + 1 (Fermat to five bases is
 * enough here) for a prime q, with an element of order q.
 */
export function smallGroup(q: bigint = 2n ** 127n - 1n): Group {
  for (let k = 2n; ; k += 2n) {
    const p = k * q + 1n;
    if ([2n, 3n, 5n, 7n, 11n].some((base) => power(base, p - 1n, p) !== 1n)) continue;
    const g = power(2n, k, p);
    if (g !== 1n) return residueGroup({ name: 'TEST-SMALL', p, q, g }, null);
  }
}
