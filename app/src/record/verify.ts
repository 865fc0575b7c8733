import { type ChainRow, canonicalJson, type Json, verifyChain } from '@plenary/record';
import { sql } from 'kysely';
import type { Recorded } from '../door/act.ts';
import { type ActKinds, kindOf } from '../door/acts.ts';
import type { Redecide } from '../door/again.ts';
import type { Filled } from '../door/slot.ts';
import { erasedEntries, whatStands } from '../erasure/index.ts';
import type { OwnTables } from '../module.ts';
import { dataText, sha256 as hashOf } from '../reference/index.ts';
import type { Db, Store, Tx } from '../store/database.ts';
import { entryOf } from '../store/entry-of.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';

export interface Verification {
  readonly acts: ActKinds;
  readonly again: Redecide;
  readonly tables: OwnTables;
  /** what the modules give to each other's decisions */
  readonly filled: Filled;
}

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** It changes the record alone, and no table: the record is checked as it stands. */
const ofTheRecord = 'entry-data.erased';

/** Checks that rest on the record and read the same state of the database, such as those of the log. */
export type Beside = (tx: Tx) => Promise<readonly Finding[]>;

/**
 * Checks everything that Plenary publishes against the record: the chain of hashes with every act's data; every result
 * decided again from the acts before it; and every table built anew from the acts and compared row by row. What is
 * `beside` comes last. All of it reads one state of the database, however many acts are recorded meanwhile, keeps nobody
 * waiting, and writes nothing that stays.
 */
export function verifyRecord(
  store: Store,
  verification: Verification,
  beside: Beside = async () => [],
): Promise<readonly Finding[]> {
  return inOneState(store, Object.keys(verification.tables), async (tx) => {
    // The replay comes after it: an act that cannot be replayed ends what the transaction can ask.
    const others = await beside(tx);
    const rows = await rowsIn(tx);
    const chain = verifyChain(rows.map(({ chain }) => chain));
    if (!chain.ok) return [{ what: 'chain', ok: false, detail: chain.problem.text }, ...others];
    const outcome = await replay(
      tx,
      verification,
      rows.map(({ act }) => act),
    );
    return [
      { what: 'chain', ok: true, detail: `${chain.count} entries, head ${chain.head}` },
      ...timeFindings(rows),
      ...erasedFindings(rows),
      ...outcome,
      ...others,
    ];
  });
}

/**
 * One connection with empty copies of the tables that acts write, so that a replay meets no row in use; they are its own, then a transaction that sees the database as it
 * is at its begin and may write to those copies alone. It takes no lock that an act waits for.
 */
async function inOneState<T>(store: Store, copies: readonly string[], task: (tx: Tx) => Promise<T>): Promise<T> {
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

/** Names mean the copies from here on, and the tables that are kept where there is no copy. */
async function replay(tx: Tx, verification: Verification, acts: readonly Kept[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  await sql`set local search_path to pg_temp, public`.execute(tx);
  let results = 0;
  for (const [place, act] of acts.entries()) {
    const what = `entry ${act.seq}, ${act.act}`;
    try {
      const differs = await redecided(tx, verification, acts.slice(place, place + 4));
      if (differs !== null) results += 1;
      if (differs) found.push({ what, ok: false, detail: differs });
      const data = act.data ?? (await whatStands(tx, act));
      if (data !== null && act.act !== ofTheRecord)
        await kindOf(verification.acts, act.act).apply?.(tx, {
          ...act,
          data,
          unrecorded: await unrecordedOf(tx, { ...act, data }),
        });
    } catch (error) {
      // The database may take no more statements: what follows cannot be replayed.
      const why = error instanceof Error ? error.message : String(error);
      return [...found, { what, ok: false, detail: `cannot be replayed: ${why}` }];
    }
  }
  found.push({ what: 'results', ok: true, detail: `${results} results decided again from the acts before them` });
  for (const [table, how] of Object.entries(verification.tables))
    if (how !== 'written') found.push(await compare(tx, table, how === 'said' ? [] : how.except));
  return found;
}

/** The act and what follows it. null: not a result. '': the same. Else what differs. */
async function redecided(
  tx: Tx,
  { again: redecide, filled }: Verification,
  [act, ...next]: readonly Kept[],
): Promise<string | null> {
  const how = act && redecide[act.act]?.(act.data as Readonly<Record<string, string>>);
  if (!how) return null;
  const demonstration = await isDemonstration(tx, act.actor);
  const actor = { id: act.actor, demonstration, capacities: [{ kind: 'president' }, { kind: 'secretariat' }] } as const;
  const input = how.command.input.parse(how.input);
  const decision = how.command.decide(await how.command.load(tx, input, actor, act.at, filled), input, actor, act.at);
  if (!decision.ok) return `the rules refuse it: ${reasonsInEnglish(decision).join(' ')}`;
  const [again, ...after] = decision.acts.slice(decision.acts.findIndex((one) => one.act === act.act));
  const differing = keysThatDiffer(again?.data ?? {}, act.data ?? {}, how.except ?? []);
  if (differing.length > 0) return `recorded and recomputed differ in ${differing.join(', ')}`;
  // What follows from the result, such as the adoption of the text, was recorded with it.
  for (const [place, expected] of after.entries()) {
    const recorded = next[place];
    if (!recorded || recorded.act !== expected.act)
      return `${expected.act} should follow, and ${recorded?.act ?? 'nothing'} does`;
    const keys = keysThatDiffer(expected.data, recorded.data ?? {}, []);
    if (keys.length > 0) return `${expected.act} that follows differs in ${keys.join(', ')}`;
  }
  return '';
}

function keysThatDiffer(again: object, recorded: object, except: readonly string[]): readonly string[] {
  const one = again as Readonly<Record<string, Json>>;
  const other = recorded as Readonly<Record<string, Json>>;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !except.includes(key) && canonicalJson(one[key] ?? null) !== canonicalJson(other[key] ?? null),
  );
}

async function isDemonstration(tx: Tx, account: string | null): Promise<boolean> {
  if (account === null) return false;
  const row = await tx.selectFrom('account').select('demonstration').where('id', '=', account).executeTakeFirst();
  return row?.demonstration ?? false;
}

/** What the record leaves out on purpose: names of persons from their own table, file texts by their hash. */
async function unrecordedOf(tx: Tx, act: Recorded): Promise<Record<string, string>> {
  const data = act.data as Readonly<Record<string, unknown>>;
  const { account } = data;
  if (act.act === 'person.accredited' || act.act === 'office.assigned') {
    const row = await sql<{ name: string }>`select name from public.account where id = ${account}`.execute(tx);
    return { name: row.rows[0]?.name ?? '' };
  }
  if (act.act !== 'reference.loaded') return {};
  const files = data.files as readonly { readonly path: string; readonly sha256: string }[];
  const texts: Record<string, string> = {};
  for (const { path, sha256 } of files) {
    const text = await dataText(tx.withSchema('public'), sha256);
    if (text === null || hashOf(text) !== sha256) throw new Error(`the bytes of ${path} are not those it names`);
    texts[path] = text;
  }
  return texts;
}

async function compare(tx: Tx, table: string, except: readonly string[]): Promise<Finding> {
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and not (column_name = any(${[...except]}::text[]))
    order by ordinal_position`.execute(tx);
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

/** `data` is null when it was erased. */
type Kept = Omit<Recorded, 'data'> & { readonly data: object | null };

interface RecordRow {
  readonly chain: ChainRow;
  readonly act: Kept;
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
      act: { seq, at, act, subject, audience, actor, capacity, cites, data: row.data as object | null },
    };
  });
}
