import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { appFolder } from './app-folder.ts';
import type { Db, Store } from './database.ts';

const fileName = /^(\d{4}|\d{12})_[a-z0-9_]+\.sql$/;

/**
 * Brings the database up to date: app/migrations/YYYYMMDDhhmm_<module>_<what>.sql in order (the first sixteen bear numbers of
 * four digits, which sort before), forward only, all or none, under a lock, so that several instances may start at once. `sayMode`
 * runs once the table for it is there, in the same transaction. Gives the names of those that ran now. The program itself
 * calls `migrateAs`.
 */
export async function migrate(
  store: Store,
  folder: string = path.join(appFolder(), 'migrations'),
  sayMode: (db: Db) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  await refuseChanged(store, folder);
  const migrator = new Migrator({ db: store.writes, provider: { getMigrations: () => withMode(folder, sayMode) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results.find((result) => result.status === 'Error');
    const at = failed === undefined ? '' : ` at ${failed.migrationName}`;
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The database could not be brought up to date${at}: ${why}`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}

const modeMigration = '202611281201_store_database_mode';

async function withMode(folder: string, sayMode: (db: Db) => Promise<void>): Promise<Record<string, Migration>> {
  const migrations = await readMigrations(folder);
  const made = migrations[modeMigration];
  if (made === undefined) return migrations;
  const up: Migration['up'] = async (db) => {
    await made.up(db);
    await sayMode(db);
  };
  return { ...migrations, [modeMigration]: { up } };
}

/** A migration that was applied is never changed: databases would differ without anybody noticing. */
async function refuseChanged(store: Store, folder: string): Promise<void> {
  const { rows: found } = await sql<{
    there: boolean;
  }>`select to_regclass('migration_text') is not null as there`.execute(store.writes);
  if (found[0]?.there !== true) return;
  const { rows } = await sql<{
    name: string;
    sha256: string;
  }>`select name, sha256 from migration_text order by name`.execute(store.writes);
  for (const { name, sha256 } of rows) {
    const text = await readFile(path.join(folder, `${name}.sql`), 'utf8').catch(() => null);
    if (text !== null && hashOf(text) !== sha256)
      throw new Error(
        `The migration ${name} was changed after this database had applied it. Write a new migration instead. ` +
          'While developing, use a fresh database: remove var/postgres, or name another in DATABASE_URL.',
      );
  }
}

/** Throws when a name does not fit or a number is used twice: their order would not be certain. */
export async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  const numbers = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const number = fileName.exec(file)?.[1];
    if (number === undefined) throw new Error(`A migration is named YYYYMMDDhhmm_<module>_<what>.sql, not ${file}`);
    const other = numbers.get(number);
    if (other !== undefined) throw new Error(`Two migrations bear the number ${number}: ${other} and ${file}`);
    numbers.set(number, file);
    const name = path.basename(file, '.sql');
    migrations[name] = migration(name, await readFile(path.join(folder, file), 'utf8'));
  }
  return migrations;
}

function migration(name: string, text: string): Migration {
  return {
    async up(db) {
      await sql.raw(text).execute(db);
      await sql`create table if not exists migration_text (name text primary key, sha256 text not null)`.execute(db);
      await sql`insert into migration_text values (${name}, ${hashOf(text)})`.execute(db);
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
