import { act } from './act.bench.ts';
import { backAfterKill } from './back.bench.ts';
import type { Measurement } from './bench.ts';
import { besideVerify } from './beside-verify.bench.ts';
import { casts } from './casts.bench.ts';
import { fanOut } from './fan-out.bench.ts';
import { memory } from './memory.bench.ts';
import { pages } from './pages.bench.ts';
import { preparation } from './preparation.bench.ts';
import { roundTrips } from './round-trips.bench.ts';
import { seenOnScreens } from './screens.bench.ts';
import { ofProgram } from './script-rows.ts';
import { verifyRecord } from './verify-record.bench.ts';

/** All that `npm run bench` measures, in the order of its table. */
export const measurements: readonly Measurement[] = [
  casts,
  act,
  roundTrips,
  pages,
  preparation,
  fanOut,
  seenOnScreens,
  backAfterKill,
  verifyRecord,
  besideVerify,
  memory,
  ofProgram('growth', ['scripts/bundled.mjs', 'bench/growth.bench.ts']),
  ofProgram('seals', ['scripts/bundled.mjs', 'bench/seals.bench.ts']),
];
