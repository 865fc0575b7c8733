import { commitment, type Entry, entryHash, genesis, type Json } from '@plenary/record';
import { sql } from 'kysely';
import type { Act } from '../src/door/act.ts';
import { recordRows } from '../src/record/verify.ts';
import type { Store } from '../src/store/database.ts';

/** Statements that the triggers of the record would refuse, as whoever owns the database could run them. */
export async function byForce(store: Store, ...statements: readonly string[]): Promise<void> {
  await store.writes.transaction().execute(async (tx) => {
    await sql.raw('alter table entry disable trigger all').execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await sql.raw('alter table entry enable always trigger entry_keeps_rows').execute(tx);
    await sql.raw('alter table entry enable always trigger entry_keeps_all').execute(tx);
  });
}

type Forged = Pick<Act, 'act' | 'data'>;

/**
 * Writes the record anew with other acts, and a chain that holds: what a patient forger with the whole database would do.
 * `change` gives the acts that stand in the place of one.
 */
export async function forge(store: Store, change: (act: Forged) => readonly Forged[]): Promise<void> {
  const rows = await recordRows(store);
  let previous = genesis;
  let seq = 0;
  const forged: { readonly entry: Entry; readonly data: object; readonly salt: string; readonly hash: string }[] = [];
  for (const { chain, act } of rows)
    for (const one of change({ act: act.act, data: act.data ?? {} })) {
      seq += 1;
      const salt = chain.data?.salt ?? '';
      const entry = { ...chain.entry, seq, act: one.act, commitment: commitment(one.data as Json, salt), previous };
      previous = entryHash(entry);
      forged.push({ entry, data: one.data, salt, hash: previous });
    }
  await store.writes.transaction().execute(async (tx) => {
    await sql.raw('alter table entry disable trigger all').execute(tx);
    await tx.deleteFrom('entry').execute();
    for (const { entry, data, salt, hash } of forged) {
      const { v: _version, cites, ...columns } = entry;
      const values = { ...columns, cites: [...cites], data: JSON.stringify(data), salt, hash, request: null };
      await tx.insertInto('entry').values(values).execute();
    }
  });
}
