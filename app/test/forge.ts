import { commitment, type Entry, entryHash, genesis, type Json, makeSeal } from '@plenary/record';
import { sql } from 'kysely';
import type { Act } from '../src/door/act.ts';
import { kindOf } from '../src/door/acts.ts';
import type { Door } from '../src/door/perform.ts';
import { recordRows } from '../src/record/verify.ts';
import type { Store, Tx } from '../src/store/database.ts';
import { sealSeed } from './given/seal-seeds.ts';

/** Statements that the triggers of the record would refuse, as whoever owns the database could run them. */
export async function byForce(store: Store, ...statements: readonly string[]): Promise<void> {
  await store.writes.transaction().execute(async (tx) => {
    await sql.raw('alter table entry disable trigger all').execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await switchOn(tx);
  });
}

async function switchOn(tx: Tx): Promise<void> {
  await sql.raw('alter table entry enable always trigger entry_keeps_rows').execute(tx);
  await sql.raw('alter table entry enable always trigger entry_keeps_all').execute(tx);
  await sql.raw('alter table entry enable trigger told').execute(tx);
}

type Forged = Pick<Act, 'act' | 'data'>;

/**
 * Writes the record anew with other acts, a chain that holds and seals of the program's own key: what a patient forger with the whole
 * database and that key would do. `change` gives the acts that stand in the place of one; `sealed: false` leaves the seals off.
 */
export async function forge(
  store: Store,
  change: (act: Forged) => readonly Forged[],
  { sealed = true }: { readonly sealed?: boolean } = {},
): Promise<void> {
  const rows = await recordRows(store);
  let previous = genesis;
  let seq = 0;
  let from = 1;
  const forged: (Forged & {
    readonly entry: Entry;
    readonly salt: string;
    readonly hash: string;
    seal: string | null;
  })[] = [];
  for (const { chain, act } of rows) {
    for (const one of change({ act: act.act, data: act.data ?? {} })) {
      seq += 1;
      const salt = chain.data?.salt ?? '';
      const entry = { ...chain.entry, seq, act: one.act, commitment: commitment(one.data as Json, salt), previous };
      previous = entryHash(entry);
      forged.push({ ...one, entry, salt, hash: previous, seal: null });
    }
    const last = forged.at(-1);
    if (act.seal === null || !last || last.seal !== null) continue;
    if (sealed) last.seal = makeSeal(sealSeed, { from, kept: null }, { seq, hash: last.hash });
    from = seq + 1;
  }
  await store.writes.transaction().execute(async (tx) => {
    await sql.raw('alter table entry disable trigger all').execute(tx);
    await tx.deleteFrom('entry').execute();
    await tx.deleteFrom('request').execute();
    for (const { entry, data, salt, hash, seal } of forged) {
      const { v: _version, cites, ...columns } = entry;
      const values = { ...columns, cites: [...cites], data: JSON.stringify(data), salt, hash, seal, request: null };
      await tx.insertInto('entry').values(values).execute();
    }
    await switchOn(tx);
  });
}

/** Who acts, as the forger says. */
interface As {
  readonly actor: string | null;
  readonly capacity: string;
  readonly at?: string;
}

/**
 * Writes acts behind the record past the door, with a right chain, and into the tables what they mean: what somebody can do who
 * writes to the database and knows the program. `seed`: the key of the seals, where that is stolen too.
 */
export async function append(
  { store, acts: kinds }: Pick<Door, 'store' | 'acts'>,
  acts: readonly Act[],
  { actor, capacity, at }: As,
  seed: Uint8Array | null = null,
): Promise<void> {
  await store.writes.transaction().execute(async (tx) => {
    const head = await tx
      .selectFrom('entry')
      .select(['seq', 'at', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    let { seq, hash: previous } = head;
    const from = seq + 1;
    for (const act of acts) {
      seq += 1;
      const salt = 'f'.repeat(32);
      const said = {
        seq,
        at: at ?? head.at,
        act: act.act,
        subject: act.subject,
        audience: act.audience,
        actor,
        capacity,
        cites: [...act.cites],
      };
      const entry = { ...said, commitment: commitment(act.data as Json, salt), previous };
      const hash = entryHash({ v: 1, ...entry });
      const seal = seed !== null && act === acts.at(-1) ? makeSeal(seed, { from, kept: null }, { seq, hash }) : null;
      await tx
        .insertInto('entry')
        .values({ ...entry, data: JSON.stringify(act.data), salt, hash, seal, request: null })
        .execute();
      await kindOf(kinds, act.act).apply?.(tx, { ...act, seq, at: said.at, actor, capacity });
      previous = hash;
    }
  });
}
