import { sql } from 'kysely';
import type { Db, Store } from './database.ts';
import { migrate } from './migrate.ts';

/** What the program runs for, and what a database is for. Never both: acts of a demonstration would stay in the record. */
export type Mode = 'demonstration' | 'production';

export interface SaidMode {
  readonly mode: Mode;
  /** 'contents': made before databases said what they are for; what it holds tells. */
  readonly by: 'itself' | 'contents';
}

/** What the database is for; null: it is empty and becomes what its first start says. Writes nothing, needs no migration. */
export async function modeOf(db: Db): Promise<SaidMode | null> {
  const written = await writtenMode(db);
  if (written !== null) return { mode: written, by: 'itself' };
  // The tables as databases of before have them, named here and not asked of their module: they may not be there.
  if (await holds(db, 'account', 'demonstration')) return { mode: 'demonstration', by: 'contents' };
  if (await holds(db, 'entry', 'true')) return { mode: 'production', by: 'contents' };
  return null;
}

/** What the database says of itself, and no more. */
export async function writtenMode(db: Db): Promise<Mode | null> {
  if (!(await hasTable(db, 'database_mode'))) return null;
  return (await db.selectFrom('database_mode').select('mode').executeTakeFirst())?.mode ?? null;
}

/** Writes it where nothing is written yet; what the contents tell goes before what was asked. */
export async function writeMode(db: Db, asked: Mode): Promise<void> {
  if ((await writtenMode(db)) !== null) return;
  const mode = (await modeOf(db))?.mode ?? asked;
  await db
    .insertInto('database_mode')
    .values({ mode })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Why a program in this mode must leave the database alone, in sentences for the terminal; null when it need not. */
export function modeProblem(said: SaidMode | null, asked: Mode): string | null {
  if (said === null || said.mode === asked) return null;
  const found =
    said.by === 'itself'
      ? ''
      : said.mode === 'production'
        ? ' It was made before databases said what they are for; it holds entries and no demonstration account.'
        : ' It was made before databases said what they are for; it holds demonstration accounts.';
  return said.mode === 'production'
    ? `This database is for production: a demonstration never writes into it, and nothing was written.${found} ` +
        'Start with PLENARY_MODE=production, or name another database: DATABASE_URL, or DATA_DIR for the one that Plenary brings.'
    : `This database is for a demonstration, whose persons and acts are invented: production needs a database of its own, and nothing was written.${found} ` +
        'Name another database in DATABASE_URL, or start with PLENARY_MODE=demonstration.';
}

/**
 * Brings the database up to date for a program in this mode. Throws, before anything is written, when the database is for the
 * other one. On an empty database the mode is written in the transaction of the migrations: of two that start at the same
 * moment in different modes, the second is refused.
 */
export async function migrateAs(store: Store, mode: Mode, folder?: string): Promise<readonly string[]> {
  refuseOther(await modeOf(store.writes), mode);
  const migrated = await migrate(store, folder, (db) => writeMode(db, mode));
  // Up to date already, and yet without a word: made by a migration alone, as test databases are.
  await writeMode(store.writes, mode);
  refuseOther(await modeOf(store.writes), mode);
  return migrated;
}

function refuseOther(said: SaidMode | null, mode: Mode): void {
  const problem = modeProblem(said, mode);
  if (problem !== null) throw new Error(problem);
}

/** A database for production never holds an account that anybody may use. The other way about nothing can be told: it may hold real ones too. */
export async function verifyMode(
  db: Db,
): Promise<{ readonly what: string; readonly ok: boolean; readonly detail: string }> {
  const what = 'what the database is for';
  const mode = await writtenMode(db);
  if (mode === null) return { what, ok: true, detail: 'it does not say' };
  if (mode === 'production' && (await holds(db, 'account', 'demonstration')))
    return {
      what,
      ok: false,
      detail: 'it says production, and holds accounts of a demonstration, which anybody may use',
    };
  return { what, ok: true, detail: mode };
}

async function holds(db: Db, table: string, condition: string): Promise<boolean> {
  if (!(await hasTable(db, table))) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${sql.id(table)} where ${sql.raw(condition)}) as found`.execute(db);
  return rows[0]?.found === true;
}

async function hasTable(db: Db, table: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db);
  return rows[0]?.there === true;
}
