import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnTypes } from '../store/column-types.ts';
import { guardCommits, UncertainCommit } from '../store/commit-guard.ts';
import type { Tx } from '../store/database.ts';
import { knownMigrations, migrate, migrateExactly } from '../store/migrate.ts';
import { type Mode, modeOf, modeProblem, writeMode } from '../store/mode.ts';
import type { Tables } from '../store/tables.ts';
import { copyIn, makeRoom, setSequences, tablesOf, type WholeTable } from '../store/whole-tables.ts';
import type { BackupEnd, BackupHead } from './format.ts';
import { BackupProblem, databaseProblem } from './problem.ts';
import type { OpenedBackup, ReadTable } from './read-backup.ts';

export interface Restored extends BackupEnd {
  /** Migrations that the backup did not have, and that followed. */
  readonly migrated: readonly string[];
}

/** Throws, in a sentence, when this program cannot make the tables that the backup was taken from. */
export async function refuseForeignMigrations(head: BackupHead): Promise<void> {
  const known = new Map((await knownMigrations()).map(({ name, sha256 }) => [name, sha256]));
  const newer = head.migrations.filter(({ name }) => !known.has(name));
  if (newer.length > 0)
    throw new BackupProblem(
      `The backup was made by a newer Plenary: its database has ${newer.map(({ name }) => name).join(', ')}, which this one does not know. Restore it with that version or a later one.`,
    );
  const other = head.migrations.filter(({ name, sha256 }) => known.get(name) !== sha256);
  if (other.length > 0)
    throw new BackupProblem(
      `The backup was made by a Plenary whose migration ${other.map(({ name }) => name).join(', ')} has another text than here. Restore it with that very version.`,
    );
}

/**
 * Puts a whole backup into an empty database, and brings it up to date: one transaction, so that all of it is there or nothing.
 * `mode` is what somebody has said that the database is for; null: nothing.
 */
export async function restoreBackup(url: string, backup: OpenedBackup, mode: Mode | null): Promise<Restored> {
  await refuseForeignMigrations(backup.head);
  let client: pg.ClientBase | null = null;
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    types: columnTypes,
    application_name: 'plenary restore',
    onConnect: async (connected) => {
      // One that breaks while in use fails its query.
      connected.on('error', () => {});
      await connected.query(settings);
      client = connected;
    },
  });
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardCommits(pool) }) });
  try {
    return await db.transaction().execute((tx) => {
      if (client === null) throw new Error('a transaction without a connection');
      return putIn(tx, client, backup, mode);
    });
  } catch (error) {
    throw inWords(error);
  } finally {
    await db.destroy();
  }
}

const settings = `set time zone 'UTC'; set datestyle to iso; set intervalstyle to postgres;
  set statement_timeout to 0; set idle_in_transaction_session_timeout to 0; set lock_timeout to 0;
  select set_config(name, '0', false) from pg_settings where name = 'transaction_timeout'`;

async function putIn(tx: Tx, client: pg.ClientBase, backup: OpenedBackup, mode: Mode | null): Promise<Restored> {
  await refuseWithoutRight(client);
  await refuseFull(client);
  await migrateExactly(
    { writes: tx },
    backup.head.migrations.map(({ name }) => name),
  );
  const tables = await tablesOf(client);
  await makeRoom(client, tables);
  const end = await putTables(client, tables, backup);
  await setSequences(client);
  const said = await modeOf(tx);
  const problem = mode === null ? null : modeProblem(said, mode);
  if (problem !== null) throw new BackupProblem(problem);
  const meant = said?.mode ?? mode;
  // Only the migration that asks for it: a backup that says nothing of it is restored as it is.
  const migrated = await migrate({ writes: tx }, undefined, async (db) => {
    if (meant !== null) await writeMode(db, meant);
  });
  return { ...end, migrated };
}

async function refuseWithoutRight(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ may: boolean | null }>(
    `select has_schema_privilege(current_schema(), 'create') as may`,
  );
  if (rows[0]?.may !== true)
    throw new BackupProblem(
      'The role of DATABASE_URL may not make tables there: restore as the owner of the database. Nothing was written.',
    );
}

/** Two that begin at once: the second waits, and finds the tables of the first. */
async function refuseFull(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('plenary restore'))`);
  const { rows } = await client.query<{ name: string }>(
    `with own as (select oid from pg_namespace where nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_(toast|temp)'),
       extensions as (select classid, objid from pg_depend where deptype = 'e')
     select relname as name from pg_class
     where relnamespace in (select oid from own) and ('pg_class'::regclass::oid, oid) not in (select classid, objid from extensions)
     union all
     select proname from pg_proc
     where pronamespace in (select oid from own) and ('pg_proc'::regclass::oid, oid) not in (select classid, objid from extensions)
     limit 1`,
  );
  if (rows.length > 0)
    throw new BackupProblem(
      `This database is not empty (it holds "${rows[0]?.name}"), and a backup is restored into an empty one only. ` +
        'Nothing was written. If a restoration was broken off while it verified, all of it is there, and npm run verify looks at it again; ' +
        'else make a new database and name it in DATABASE_URL, or name a new folder in DATA_DIR.',
    );
}

async function putTables(
  client: pg.ClientBase,
  tables: readonly WholeTable[],
  backup: OpenedBackup,
): Promise<BackupEnd> {
  const waiting = new Map(tables.map((table) => [table.table, table]));
  const reading = backup.tables();
  for (;;) {
    const { done, value } = await reading.next();
    if (done === true) {
      if (waiting.size > 0) throw new BackupProblem(notThese([...waiting.keys()].join(', ')));
      return value;
    }
    const table = waiting.get(value.table);
    if (table === undefined || !sameColumns(table, value)) throw new BackupProblem(notThese(value.table));
    waiting.delete(value.table);
    // Its text is made from the names that the database has, never from those of the file.
    await pipeline(value.rows, client.query(copyFrom(copyIn(table))));
  }
}

function sameColumns(table: WholeTable, read: ReadTable): boolean {
  return table.columns.join() === read.columns.join();
}

function notThese(tables: string): string {
  return `The tables of the backup are not those that its migrations make (${tables}): its database was changed by other means. Nothing was written.`;
}

/** What the database says in the middle: nothing of it is kept. */
function inWords(error: unknown): unknown {
  if (error instanceof UncertainCommit)
    return new BackupProblem(
      'The connection broke at the last step, so it is not known whether the backup was restored: all of it is there, or nothing. ' +
        'Look with "npm run verify", or restore again: a database that holds anything is refused.',
      error,
    );
  const { message, severity } = error as pg.DatabaseError;
  const gone = databaseProblem(error);
  if (gone !== null) return gone;
  if (severity !== undefined)
    return new BackupProblem(`The database took not all of the backup, and so nothing: ${message}.`, error);
  return error;
}
