import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { everything } from '../../test/everything.ts';
import { stageOn } from '../../test/stage.ts';
import { setTheStage } from '../demonstration/set-the-stage.ts';
import { filledBy } from '../door/slot.ts';
import { appFolder } from './app-folder.ts';
import { openStore } from './database.ts';
import { migrate } from './migrate.ts';
import { type Mode, migrateAs, modeOf } from './mode.ts';

/** The migrations of before databases said what they are for. */
let older = '';
beforeAll(() => {
  older = mkdtempSync(path.join(tmpdir(), 'plenary-migrations-'));
  const migrations = path.join(appFolder(), 'migrations');
  for (const file of readdirSync(migrations).filter((name) => /^\d{4}_/.test(name)))
    cpSync(path.join(migrations, file), path.join(older, file));
});
afterAll(() => rmSync(older, { recursive: true }));

const entry = sql`insert into entry (seq, at, act, subject, audience, data, previous, hash)
  values (1, now(), 'reference.loaded', 'reference', 'public', '{"files": []}', '', 'made up')`;
const account = (demonstration: boolean) => sql`insert into account (id, name, demonstration, created_at)
  values ('7a0e3b52-4c52-4b43-8f3c-0a4f6d2a9f01', 'Fictitious Person', ${demonstration}, now())`;

async function olderDatabase(...rows: readonly ReturnType<typeof account>[]): Promise<TestDatabase> {
  const db = await testDatabase({ migrated: false });
  await migrate(db.store, older);
  for (const row of rows) await row.execute(db.store.writes);
  return db;
}

const other = (mode: Mode): Mode => (mode === 'production' ? 'demonstration' : 'production');

describe('a database of before', () => {
  it.each([
    ['with demonstration accounts', 'demonstration', [entry, account(true)], /holds demonstration accounts/],
    ['with entries and accounts of offices', 'production', [entry, account(false)], /no demonstration account/],
    ['with nothing but the reference data', 'production', [entry], /no demonstration account/],
  ] as const)('%s is for %s: the other mode is refused and writes nothing', async (_, mode, rows, why) => {
    await using db = await olderDatabase(...rows);
    const before = await everything(db.store);
    const refused = migrateAs(db.store, other(mode));
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.toThrow(
      mode === 'production' ? 'This database is for production' : 'This database is for a demonstration',
    );
    expect(await everything(db.store)).toEqual(before);

    expect(await migrateAs(db.store, mode)).toContain('202611281201_store_database_mode');
    expect(await modeOf(db.store.reads)).toEqual({ mode, by: 'itself' });
    await expect(migrateAs(db.store, other(mode))).rejects.toThrow('This database is for');
  });

  it.each(['production', 'demonstration'] as const)(
    'that is empty becomes what its first start says: %s',
    async (mode) => {
      await using db = await olderDatabase();
      expect(await modeOf(db.store.reads)).toBeNull();
      await migrateAs(db.store, mode);
      expect(await modeOf(db.store.reads)).toEqual({ mode, by: 'itself' });
    },
  );
});

describe('a new database', () => {
  it.each(['production', 'demonstration'] as const)(
    'says from its first migration on that it is for %s',
    async (mode) => {
      await using db = await testDatabase({ migrated: false });
      await migrateAs(db.store, mode);
      const before = await everything(db.store);
      await expect(migrateAs(db.store, other(mode))).rejects.toThrow('nothing was written');
      expect(await migrateAs(db.store, mode)).toEqual([]);
      expect(await everything(db.store)).toEqual(before);
    },
  );

  it('is written in the transaction of the migrations: a start that fails leaves neither', async () => {
    const broken = mkdtempSync(path.join(tmpdir(), 'plenary-migrations-'));
    cpSync(path.join(appFolder(), 'migrations'), broken, { recursive: true });
    cpSync(path.join(older, '0001_record.sql'), path.join(broken, '209912312359_store_again.sql'));
    await using db = await testDatabase({ migrated: false });
    await expect(migrateAs(db.store, 'production', broken)).rejects.toThrow(/already exists/);
    rmSync(broken, { recursive: true });
    expect(await modeOf(db.store.reads)).toBeNull();
    await migrateAs(db.store, 'demonstration');
    expect(await modeOf(db.store.reads)).toEqual({ mode: 'demonstration', by: 'itself' });
    const { rows } = await sql`select count(distinct transaction)::int as transactions from (
      select xmin::text as transaction from database_mode union all select xmin::text from kysely_migration) as written`.execute(
      db.store.reads,
    );
    expect(rows).toEqual([{ transactions: 1 }]);
  });

  it('is for one mode when programs in both start at the same moment', async () => {
    await using db = await testDatabase({ migrated: false });
    const asked: readonly Mode[] = ['production', 'demonstration', 'production', 'demonstration'];
    const stores = await Promise.all(asked.map(() => openStore(db.url, { poolSize: 2 })));
    const starts = await Promise.allSettled(stores.map((store, n) => migrateAs(store, asked[n] ?? 'production')));
    const said = await modeOf(db.store.reads);
    expect(starts.map(({ status }) => status)).toEqual(
      asked.map((mode) => (mode === said?.mode ? 'fulfilled' : 'rejected')),
    );
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('what a database says of itself', () => {
  it.each([
    `update database_mode set mode = 'demonstration'`,
    'update database_mode set mode = mode where false',
    'delete from database_mode',
    'truncate database_mode',
  ])('is never changed: %s', async (statement) => {
    await using db = await testDatabase({ migrated: false });
    await migrateAs(db.store, 'production');
    await expect(sql.raw(statement).execute(db.store.writes)).rejects.toThrow('never changes');
    await expect(
      sql.raw(`set session_replication_role = replica; ${statement}`).execute(db.store.writes),
    ).rejects.toThrow('never changes');
    expect(await modeOf(db.store.reads)).toEqual({ mode: 'production', by: 'itself' });
  });

  it('is one thing', async () => {
    await using db = await testDatabase({ migrated: false });
    await migrateAs(db.store, 'production');
    for (const row of [`('demonstration')`, `('production')`])
      await expect(sql.raw(`insert into database_mode (mode) values ${row}`).execute(db.store.writes)).rejects.toThrow(
        'duplicate key',
      );
  });
});

it('a stage is never set in a database for production, whoever asks', async () => {
  await using db = await testDatabase();
  await migrateAs(db.store, 'production');
  const before = await everything(db.store);
  const door = { store: db.store, acts: {}, filled: filledBy([]) };
  await expect(setTheStage(door, new Date())).rejects.toThrow('no demonstration is held in it');
  expect(await everything(db.store)).toEqual(before);
  await expect(stageOn(db.store)).rejects.toThrow('no demonstration is held in it');
});
