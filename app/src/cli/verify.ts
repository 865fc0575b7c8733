import type { Finding } from '../record/index.ts';
import type { Store } from '../store/database.ts';
import { verifyStore } from './verification.ts';
import { withReading } from './with-store.ts';

/** `npm run verify`: the chain, every published result and every table, recomputed from the record. */
export async function verify(args: readonly string[]): Promise<void> {
  if (args.length > 0) {
    console.error('npm run verify takes no words: it verifies the database that DATABASE_URL or DATA_DIR names.');
    process.exitCode = 2;
    return;
  }
  await withReading(async (store) => {
    if (await holdsEntries(store)) return sayWhetherItStands(store);
    console.error('This database holds no entry: nothing was verified. Name another in DATABASE_URL or DATA_DIR.');
    return false;
  });
}

async function holdsEntries({ reads }: Store): Promise<boolean> {
  return (await reads.selectFrom('entry').select('seq').limit(1).executeTakeFirst()) !== undefined;
}

export async function sayWhetherItStands(store: Store): Promise<boolean> {
  const began = performance.now();
  const found = await verifyStore(store, process.env);
  // What failed stands last, beside the verdict.
  for (const state of ['ok', 'note', 'FAILED'] as const)
    for (const finding of found)
      if (stateOf(finding) === state) console.log(`${state.padEnd(6)}  ${finding.what}: ${finding.detail}`);
  const wrong = found.filter(({ ok }) => !ok).length;
  const good = wrong === 0;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = good
    ? 'The record stands'
    : `The record does not stand: ${wrong} of ${found.length} lines above say why`;
  console.log(`${verdict} (${seconds} s).`);
  return good;
}

function stateOf({ ok, uncompared }: Finding): 'ok' | 'note' | 'FAILED' {
  if (!ok) return 'FAILED';
  return uncompared ? 'note' : 'ok';
}
