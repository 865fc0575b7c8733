import { sealingOf } from '../seal/index.ts';
import type { Db } from '../store/database.ts';
import type { Halt } from './acts.ts';

/** An act by which something goes on that was in the way, with the reason that was given in public. */
export type Override = { readonly seq: number; readonly reason: string } & (
  | {
      readonly kind: 'unsealed';
      readonly entries: { readonly from: number; readonly to: number; readonly count: number };
    }
  | { readonly kind: 'resumed'; readonly halts: readonly Halt[] }
);

/** The last first. There are few: each is a public decision about the record itself. */
export async function overridesOf(db: Db): Promise<readonly Override[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'act', 'data'])
    .where('act', 'in', ['unsealed.accepted', 'log.resumed'])
    .orderBy('seq', 'desc')
    .execute();
  const told: typeof rows = [];
  // What somebody wrote past the program is not told as if it were decided.
  for (const row of rows) if ((await sealingOf(db, row.seq)).kind !== 'unsealed') told.push(row);
  return told.map(({ seq, act, data }): Override => {
    if (act === 'log.resumed') {
      const { reason, halts = [] } = data as { readonly reason: string; readonly halts?: readonly Halt[] };
      return { kind: 'resumed', seq, reason, halts };
    }
    const { from, to, reason } = data as { readonly from: number; readonly to: number; readonly reason: string };
    return { kind: 'unsealed', seq, reason, entries: { from, to, count: to - from + 1 } };
  });
}
