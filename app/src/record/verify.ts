import { sql } from 'kysely';
import type { OwnTables } from '../module.ts';
import { withOpen } from '../seal/index.ts';
import type { Store, Tx } from '../store/database.ts';
import { ownConnection } from '../store/own-connection.ts';
import type { Replayed } from './decide-again.ts';
import type { Finding } from './finding.ts';
import { Replay, RunFailed } from './replay.ts';
import { takenOver, VerifiedBefore, type VerifiedState } from './verified-state.ts';
import { KeptAnswers, sealFindings } from './verify-seals.ts';
import { Erased, type Follower, Times, walkRecord } from './walk-record.ts';

export interface Verification extends Replayed {
  readonly tables: OwnTables;
  /** public keys that whoever asks knows to seal the record; without one the key is told, to be compared */
  readonly sealKeys?: readonly string[];
  /** What is given every entry that stands in the chain too, such as the log. */
  readonly beside?: (reading: Tx) => Promise<Beside>;
}

export interface Beside extends Follower {
  /** Behind the last entry; `given`: every entry was given, for all of them stand in the chain. */
  findings(given: boolean): Promise<readonly Finding[]>;
}

/** Checks that rest on the record and read the same state of the database. */
export type Others = (tx: Tx) => Promise<readonly Finding[]>;

/**
 * Checks everything that Plenary publishes against the record: the chain of hashes with every act's data; every act
 * decided again by its command in the state before it; and every table built anew from the acts and compared row by row. What is
 * `beside` and the `others` come last. All of it reads one state of the database, however many acts are recorded meanwhile, keeps nobody
 * waiting, and writes nothing that stays.
 */
export async function verifyRecord(
  store: Store,
  verification: Verification,
  others?: Others,
): Promise<readonly Finding[]> {
  return (await verifyOn(store, verification, null, others)).found;
}

export interface Verified {
  readonly found: readonly Finding[];
  /** what the next may go on from; null where something is wrong, or there is no entry */
  readonly state: VerifiedState | null;
}

/**
 * The same behind what was verified before: the chain of the first entries, what they say and every table are gone through again, and
 * their acts not decided. Where the record does not begin with them all of it is verified.
 */
export async function verifyOn(
  store: Store,
  verification: Verification,
  from: VerifiedState | null,
  others: Others = async () => [],
): Promise<Verified> {
  const verified = await verifyOnce(store, verification, others, { runs: true, from }).catch((error: unknown) => {
    if (!(error instanceof RunFailed)) throw error;
    return verifyOnce(store, verification, others, { runs: false, from });
  });
  if (verified !== null) return verified;
  if (from === null) throw new Error('nothing was verified before, and does not stand');
  const { found } = await verifyOn(store, verification, null, others);
  return { found: [takenOver(from, false), ...found], state: null };
}

/** null where the record does not begin with what was verified before. */
function verifyOnce(
  store: Store,
  verification: Verification,
  others: Others,
  { runs, from }: { readonly runs: boolean; readonly from: VerifiedState | null },
): Promise<Verified | null> {
  const at = new Date(store.clock.ms()).toISOString();
  const known = from?.entries ?? 0;
  return inOneState(store, ['entry', ...Object.keys(verification.tables)], (tx) =>
    inTheSameState(store, tx, async (reading) => {
      const said = await others(reading);
      const beside = await verification.beside?.(reading);
      const [before, times, erased, kept] = [
        new VerifiedBefore(from),
        new Times(),
        new Erased(),
        new KeptAnswers(reading),
      ];
      const replay = new Replay(tx, verification, { runs, known });
      await replay.begin();
      const followers = [before, times, erased, kept, replay, ...(beside ? [beside] : [])];
      const { chain, seals } = await walkRecord(reading, followers, known);
      if (!before.stands) return null;
      const last = [...said, ...((await beside?.findings(chain.ok)) ?? [])];
      if (!chain.ok) return { found: [{ what: 'chain', ok: false, detail: chain.problem.text }, ...last], state: null };
      const outcome = await replay.end();
      const found = [
        { what: 'chain', ok: true, detail: `${chain.count} entries, head ${chain.head}` },
        ...(from === null ? [] : [takenOver(from, true)]),
        ...times.findings(),
        ...erased.findings(),
        ...sealFindings(await withOpen(reading, seals), verification.sealKeys ?? []),
        ...(await kept.findings(seals)),
        ...outcome,
        ...(replay.ended ? [] : await tablesFindings(tx, verification.tables)),
        ...last,
      ];
      // Where somebody forged a seal that was let stand, it must be looked at each time.
      const good = found.every(({ ok }) => ok) && seals.unsealed.every(({ why }) => why !== 'forged');
      return { found, state: good ? before.state(at) : null };
    }),
  );
}

/**
 * One connection with empty copies of the record and of the tables that acts write, so that a replay meets no row in use; then a
 * transaction that sees the database as it is at its begin and may write to those copies alone. It takes no lock that an act waits for.
 */
export async function inOneState<T>(store: Store, copies: readonly string[], task: (tx: Tx) => Promise<T>): Promise<T> {
  await using connection = await ownConnection(store.url, 'plenary verify');
  const { db } = connection;
  for (const table of copies)
    await sql`create temporary table ${sql.id(table)} (like ${sql.id('public', table)} including all)`.execute(db);
  await sql`begin isolation level repeatable read read only`.execute(db);
  // Every name means the table that is kept, until the replay says otherwise.
  await sql`set local search_path to public, pg_temp`.execute(db);
  return await task(db);
}

/** Another connection that sees the database as the transaction does, and goes on where that cannot. */
async function inTheSameState<T>(store: Store, tx: Tx, task: (reading: Tx) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ state: string }>`select pg_export_snapshot() as state`.execute(tx);
  return store.writes
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (reading) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]?.state ?? '')}`.execute(reading);
      return task(reading);
    });
}

/** Every table that acts write, built anew by the replay, is compared row by row with the one that is kept. */
async function tablesFindings(tx: Tx, tables: OwnTables): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [table, how] of Object.entries(tables))
    if (how !== 'written') found.push(await compare(tx, table, how === 'said' ? [] : how.except));
  return found;
}

async function compare(tx: Tx, table: string, except: readonly string[]): Promise<Finding> {
  const { rows } = await sql<{ column: string }>`
    select attname as column from pg_catalog.pg_attribute
    where attrelid = pg_catalog.to_regclass(${`public.${table}`}) and attnum > 0 and not attisdropped
      and not (attname = any(${[...except]}::text[]))
    order by attnum`.execute(tx);
  const columns = sql.join(rows.map(({ column }) => sql.id(column)));
  const { rows: counts } = await sql<{ extra: number; missing: number; rows: number }>`
    select coalesce(sum(greatest(more, 0)), 0)::int as extra, coalesce(sum(greatest(-more, 0)), 0)::int as missing,
           (select count(*)::int from ${sql.id('public', table)}) as rows
    from (
      select sum(more) as more from (
        select ${columns}, 1 as more from ${sql.id('public', table)}
        union all select ${columns}, -1 from ${sql.id('pg_temp', table)}
      ) as each group by ${columns} having sum(more) <> 0
    ) as differing`.execute(tx);
  const { extra, missing, rows: total } = counts[0] ?? { extra: 0, missing: 0, rows: 0 };
  return extra + missing === 0
    ? { what: `table ${table}`, ok: true, detail: `${total} rows are what the record says` }
    : {
        what: `table ${table}`,
        ok: false,
        detail: `${extra} rows are not in the record, ${missing} rows of the record are missing`,
      };
}

export { recordRows } from './record-rows.ts';
