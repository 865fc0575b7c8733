import path from 'node:path';
import { projections, results } from '../assembly.ts';
import { verifyLog } from '../log/index.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import { referenceTexts } from '../reference/index.ts';
import { appFolder } from '../store/app-folder.ts';
import type { Store } from '../store/database.ts';

/** Checks the record of this database with the projections and commands of this program and the files of data/, then its log. */
export async function verifyStore(store: Store): Promise<readonly Finding[]> {
  const files = await referenceTexts(path.join(path.dirname(appFolder()), 'data'));
  const record = await verifyRecord(store, {
    projections,
    redecide: results,
    referenceText: async (name, sha256) =>
      files.find((file) => file.path === name && file.sha256 === sha256)?.text ?? null,
  });
  return [...record, ...(await verifyLog(store))];
}
