import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { committeeOf } from './facts.ts';
import { type OpenObjection, objectionsOf } from './objections.ts';
import { type Report, reportsOf } from './reports.ts';
import { assemblyNow } from './slots.ts';

/** What of credentials waits for the Assembly at a session. */
export interface BeforeAssembly {
  /** it is in session, and has appointed no Credentials Committee */
  readonly toAppoint: boolean;
  /** the Committee has adopted it, and the Assembly not yet */
  readonly report: Report | null;
  readonly objections: readonly OpenObjection[];
}

export async function beforeAssembly(db: Db | Tx, session: string, filled: Filled): Promise<BeforeAssembly> {
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(db, session)));
  const committee = await committeeOf(db, session);
  return {
    toAppoint: committee === null && (assembly?.opened ?? null) !== null,
    report: (await reportsOf(db, session)).find(({ adopted }) => adopted === null) ?? null,
    objections: (await objectionsOf(db, session)).filter(({ outcome }) => outcome === null),
  };
}
