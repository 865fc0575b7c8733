import type { Measurement } from './bench.ts';
import { casts } from './casts.bench.ts';

/** All that `npm run bench` measures, in the order of its table. */
export const measurements: readonly Measurement[] = [casts];
