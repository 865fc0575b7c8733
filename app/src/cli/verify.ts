import path from 'node:path';
import { projections, results } from '../assembly.ts';
import { verifyRecord } from '../record/index.ts';
import { referenceTexts } from '../reference/index.ts';
import { appFolder } from '../store/app-folder.ts';
import { withStore } from './with-store.ts';

/** `npm run verify`: the chain, every published result and every table, recomputed from the record. */
export async function verify(): Promise<void> {
  await withStore(async (store) => {
    const began = performance.now();
    const files = await referenceTexts(path.join(path.dirname(appFolder()), 'data'));
    const found = await verifyRecord(store, {
      projections,
      redecide: results,
      referenceText: async (name, sha256) =>
        files.find((file) => file.path === name && file.sha256 === sha256)?.text ?? null,
    });
    for (const { what, ok, detail } of found) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${what}: ${detail}`);
    const good = found.every(({ ok }) => ok);
    console.log(
      `${good ? 'The record stands' : 'The record does not stand'} (${((performance.now() - began) / 1000).toFixed(1)} s).`,
    );
    return good;
  });
}
