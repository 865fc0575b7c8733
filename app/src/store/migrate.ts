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
  store: Pick<Store, 'writes'>,
  folder: string = migrationsFolder(),
  sayMode: (db: Db) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  await refuseChanged(store, folder);
  return run(store.writes, () => withMode(folder, sayMode));
}

/** These migrations and no others: a database as an earlier version made it, to put into it what that version had. */
export async function migrateExactly(
  store: Pick<Store, 'writes'>,
  names: readonly string[],
  folder: string = migrationsFolder(),
): Promise<void> {
  const all = await readMigrations(folder);
  const asked = names.map((name) => {
    const found = all[name];
    if (found === undefined) throw new Error(`There is no migration ${name} in ${folder}`);
    return [name, found] as const;
  });
  await run(store.writes, async () => Object.fromEntries(asked));
}

export function migrationsFolder(): string {
  return path.join(appFolder(), 'migrations');
}

async function run(db: Db, getMigrations: () => Promise<Record<string, Migration>>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations } });
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
async function refuseChanged(store: Pick<Store, 'writes'>, folder: string): Promise<void> {
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
  const texts = await migrationTexts(folder);
  return Object.fromEntries(texts.map(({ name, text }) => [name, migration(name, text)]));
}

/** What each migration of this program is, in order, for a comparison with those that a database was made by. */
export async function knownMigrations(
  folder: string = migrationsFolder(),
): Promise<readonly { readonly name: string; readonly sha256: string }[]> {
  return (await migrationTexts(folder)).map(({ name, text }) => ({ name, sha256: hashOf(text) }));
}

async function migrationTexts(folder: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const texts: { readonly name: string; readonly text: string }[] = [];
  const numbers = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const number = fileName.exec(file)?.[1];
    if (number === undefined) throw new Error(`A migration is named YYYYMMDDhhmm_<module>_<what>.sql, not ${file}`);
    const other = numbers.get(number);
    if (other !== undefined) throw new Error(`Two migrations bear the number ${number}: ${other} and ${file}`);
    numbers.set(number, file);
    texts.push({ name: path.basename(file, '.sql'), text: await readFile(path.join(folder, file), 'utf8') });
  }
  return texts;
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
