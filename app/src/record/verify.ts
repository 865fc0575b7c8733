import { type ChainRow, type Json, verifyChain } from '@plenary/record';
import { sql } from 'kysely';
import type { Recorded } from '../door/act.ts';
import { erasedEntries } from '../erasure/index.ts';
import type { OwnTables } from '../module.ts';
import { checkedSeals, sealRow } from '../seal/index.ts';
import type { Db, Store, Tx } from '../store/database.ts';
import { entryOf } from '../store/entry-of.ts';
import type { Finding } from './finding.ts';
import { cannotBeReplayed, type Replayed, replay } from './replay.ts';
import { keptFindings, type SealedAct, sealFindings, transactionsOf } from './verify-seals.ts';

export interface Verification extends Replayed {
  readonly tables: OwnTables;
  /** public keys that whoever asks knows to seal the record; without one the key is told, to be compared */
  readonly sealKeys?: readonly string[];
}

/** Checks that rest on the record and read the same state of the database, such as those of the log. */
export type Beside = (tx: Tx) => Promise<readonly Finding[]>;

/**
 * Checks everything that Plenary publishes against the record: the chain of hashes with every act's data; every act
 * decided again by its command in the state before it; and every table built anew from the acts and compared row by row. What is
 * `beside` comes last. All of it reads one state of the database, however many acts are recorded meanwhile, keeps nobody
 * waiting, and writes nothing that stays.
 */
export function verifyRecord(
  store: Store,
  verification: Verification,
  beside: Beside = async () => [],
): Promise<readonly Finding[]> {
  return inOneState(store, ['entry', ...Object.keys(verification.tables)], async (tx) => {
    // The replay comes after it: an act that cannot be replayed ends what the transaction can ask.
    const others = await beside(tx);
    const rows = await rowsIn(tx);
    const chain = verifyChain(rows.map(({ chain }) => chain));
    if (!chain.ok) return [{ what: 'chain', ok: false, detail: chain.problem.text }, ...others];
    const acts = rows.map(({ act }) => act);
    const seals = checkedSeals(
      rows.map(({ act, hash, chain }) => sealRow({ ...act, hash, commitment: chain.entry.commitment })),
    );
    const kept = await keptFindings(tx, acts, seals);
    const outcome = await replay(tx, verification, acts, transactionsOf(seals));
    const ended = outcome.some(({ detail }) => detail.startsWith(cannotBeReplayed));
    return [
      { what: 'chain', ok: true, detail: `${chain.count} entries, head ${chain.head}` },
      ...timeFindings(rows),
      ...erasedFindings(rows),
      ...sealFindings(seals, verification.sealKeys ?? []),
      ...kept,
      ...outcome,
      ...(ended ? [] : await tablesFindings(tx, verification.tables)),
      ...others,
    ];
  });
}

/**
 * One connection with empty copies of the record and of the tables that acts write, so that a replay meets no row in use; then a
 * transaction that sees the database as it is at its begin and may write to those copies alone. It takes no lock that an act waits for.
 */
export async function inOneState<T>(store: Store, copies: readonly string[], task: (tx: Tx) => Promise<T>): Promise<T> {
  return store.writes.connection().execute(async (db) => {
    try {
      for (const table of copies)
        await sql`create temporary table ${sql.id(table)} (like ${sql.id('public', table)} including all)`.execute(db);
      const state = await db
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      try {
        // Every name means the table that is kept, until the replay says otherwise.
        await sql`set local search_path to public, pg_temp`.execute(state);
        return await task(state);
      } finally {
        await state.rollback().execute();
      }
    } finally {
      for (const table of copies) await sql`drop table if exists ${sql.id('pg_temp', table)}`.execute(db);
    }
  });
}

/** Time runs forward. It steps back only where an act says that the clock was wrong; nothing is said when it never did. */
function timeFindings(rows: readonly RecordRow[]): readonly Finding[] {
  const back = rows.flatMap(({ act }, place) => {
    const before = rows[place - 1]?.act;
    return before && before.at > act.at ? [{ act, before }] : [];
  });
  if (back.length === 0) return [];
  const what = 'times';
  const unexplained = back.find(({ act }) => act.act !== 'clock.confirmed');
  if (unexplained)
    return [{ what, ok: false, detail: `entry ${unexplained.act.seq} bears an earlier time than the one before it` }];
  const said = back.map(({ act, before }) => `entry ${act.seq} overrules ${before.at} of entry ${before.seq}`);
  return [{ what, ok: true, detail: `the clock was wrong and was confirmed anew: ${said.join('; ')}` }];
}

/** Nothing when no data were erased: a record without erasures reads as before. */
function erasedFindings(rows: Awaited<ReturnType<typeof recordRows>>): readonly Finding[] {
  const erased = rows.filter(({ erasedBy }) => erasedBy !== null);
  if (erased.length === 0) return [];
  const what = 'erased data';
  const standing = erased.find(({ act }) => act.data !== null);
  if (standing)
    return [
      {
        what,
        ok: false,
        detail: `entry ${standing.act.seq} was erased by entry ${standing.erasedBy}, and its data still stand`,
      },
    ];
  const numbers = erased.map(({ act, erasedBy }) => `${act.seq} by ${erasedBy}`).join(', ');
  return [
    {
      what,
      ok: true,
      detail: `${erased.length === 1 ? 'one entry has' : `${erased.length} entries have`} no data, erased by an act (${numbers}); what they said cannot be checked any more`,
    },
  ];
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
  const held = sql`select ${columns} from ${sql.id('public', table)}`;
  const replayed = sql`select ${columns} from ${sql.id('pg_temp', table)}`;
  const { rows: counts } = await sql<{ extra: number; missing: number; rows: number }>`
    select (select count(*)::int from (${held} except all ${replayed}) a) as extra,
           (select count(*)::int from (${replayed} except all ${held}) b) as missing,
           (select count(*)::int from ${sql.id('public', table)}) as rows`.execute(tx);
  const { extra, missing, rows: total } = counts[0] ?? { extra: 0, missing: 0, rows: 0 };
  return extra + missing === 0
    ? { what: `table ${table}`, ok: true, detail: `${total} rows are what the record says` }
    : {
        what: `table ${table}`,
        ok: false,
        detail: `${extra} rows are not in the record, ${missing} rows of the record are missing`,
      };
}

interface RecordRow {
  readonly chain: ChainRow;
  readonly hash: string;
  readonly act: SealedAct;
  /** number of the act that erased its data */
  readonly erasedBy: number | null;
}

/** Every entry in order: as the chain needs it, and as an act. */
export function recordRows(store: Store): Promise<readonly RecordRow[]> {
  return rowsIn(store.writes);
}

async function rowsIn(db: Db): Promise<readonly RecordRow[]> {
  const rows = await db.selectFrom('entry').selectAll().orderBy('seq').execute();
  const erased = erasedEntries(rows);
  return rows.map((row) => {
    const entry = entryOf(row);
    const { seq, at, act, subject, actor, capacity, cites } = entry;
    const audience = entry.audience as Recorded['audience'];
    const gone = row.data === null && row.salt === null && erased.has(seq);
    return {
      chain: { entry, hash: row.hash, data: gone ? undefined : { value: row.data as Json, salt: row.salt ?? '' } },
      erasedBy: erased.get(seq) ?? null,
      hash: row.hash,
      act: {
        seq,
        at,
        act,
        subject,
        audience,
        actor,
        capacity,
        cites,
        request: row.request,
        seal: row.seal,
        salt: row.salt,
        data: row.data as object | null,
      },
    };
  });
}
