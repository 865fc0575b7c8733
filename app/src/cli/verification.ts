import { projections, results } from '../assembly.ts';
import { verifyLog } from '../log/index.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import type { Store } from '../store/database.ts';

/** Checks the record of this database with the projections and commands of this program, then its log. */
export async function verifyStore(store: Store): Promise<readonly Finding[]> {
  const record = await verifyRecord(store, { projections, redecide: results });
  return [...record, ...(await verifyLog(store))];
}
