import { act } from './act.bench.ts';
import type { Measurement } from './bench.ts';
import { casts } from './casts.bench.ts';
import { pages } from './pages.bench.ts';
import { roundTrips } from './round-trips.bench.ts';

/** All that `npm run bench` measures, in the order of its table. */
export const measurements: readonly Measurement[] = [casts, act, roundTrips, pages];
