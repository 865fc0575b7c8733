import { verifyLogIn } from '../log/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import type { Store } from '../store/database.ts';

/** Checks the record of this database with the acts and commands of this program, and its log, in one state of it. */
export function verifyStore(store: Store): Promise<readonly Finding[]> {
  return verifyRecord(store, { acts, again, tables, filled }, verifyLogIn);
}
