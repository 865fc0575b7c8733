import type { Store } from '../store/database.ts';
import { verifyStore } from './verification.ts';
import { withReading } from './with-store.ts';

/** `npm run verify`: the chain, every published result and every table, recomputed from the record. */
export async function verify(): Promise<void> {
  await withReading(sayWhetherItStands);
}

export async function sayWhetherItStands(store: Store): Promise<boolean> {
  const began = performance.now();
  const found = await verifyStore(store, process.env);
  for (const { what, ok, detail } of found) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${what}: ${detail}`);
  const good = found.every(({ ok }) => ok);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${good ? 'The record stands' : 'The record does not stand'} (${seconds} s).`);
  return good;
}
