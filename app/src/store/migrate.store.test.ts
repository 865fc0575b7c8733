import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { openStore } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-migrations-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);

describe('migrations', () => {
  it('run once, in order, each as one text of several statements', async () => {
    await using db = await testDatabase({ migrated: false });
    write('0002_second.sql', 'alter table first add column more text; insert into first values (2, $$two$$);');
    write('0001_first.sql', 'create table first (n integer); insert into first values (1);');
    expect(await migrate(db.store, folder)).toEqual(['0001_first', '0002_second']);
    expect(await migrate(db.store, folder)).toEqual([]);
    const { rows } = await sql`select * from first order by n`.execute(db.store.reads);
    expect(rows).toEqual([
      { n: 1, more: null },
      { n: 2, more: 'two' },
    ]);
  });

  it('run once when several instances start at the same moment', async () => {
    await using db = await testDatabase({ migrated: false });
    write('0001_first.sql', 'select pg_sleep(0.1); create table first (n integer);');
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(db.url, { poolSize: 2 })));
    try {
      const ran = await Promise.all(stores.map((store) => migrate(store, folder)));
      expect(ran.flat()).toEqual(['0001_first']);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  it('that fail leave nothing and name the file', async () => {
    await using db = await testDatabase({ migrated: false });
    write('0001_first.sql', 'create table first (n integer);');
    write('0002_wrong.sql', 'create table second (n integer); insert into nowhere values (1);');
    await expect(migrate(db.store, folder)).rejects.toThrow(/at 0002_wrong: relation "nowhere" does not exist/);
    const { rows } = await sql`select to_regclass('first') as first, to_regclass('second') as second`.execute(
      db.store.reads,
    );
    expect(rows).toEqual([{ first: null, second: null }]);
  });

  it('that were applied and are gone are refused', async () => {
    await using db = await testDatabase({ migrated: false });
    write('0001_first.sql', 'create table first (n integer);');
    await migrate(db.store, folder);
    fs.rmSync(path.join(folder, '0001_first.sql'));
    write('0002_second.sql', 'create table second (n integer);');
    await expect(migrate(db.store, folder)).rejects.toThrow(/0001_first/);
  });

  it('that were applied and then changed are refused', async () => {
    await using db = await testDatabase({ migrated: false });
    write('0001_first.sql', 'create table first (n integer);');
    await migrate(db.store, folder);
    write('0001_first.sql', 'create table first (n bigint);');
    write('0002_second.sql', 'create table second (n integer);');
    await expect(migrate(db.store, folder)).rejects.toThrow(
      /0001_first was changed after this database had applied it/,
    );
    write('0001_first.sql', 'create table first (n integer);');
    expect(await migrate(db.store, folder)).toEqual(['0002_second']);
  });

  it.each([
    [['1_short.sql'], /named YYYYMMDDhhmm_<module>_<what>\.sql, not 1_short\.sql/],
    [['0001_Upper.sql'], /not 0001_Upper\.sql/],
    [['0001_a.sql', '0001_b.sql'], /Two migrations bear the number 0001: 0001_a\.sql and 0001_b\.sql/],
  ])('named %j are refused', async (names, reason) => {
    for (const name of names) write(name, '');
    await expect(readMigrations(folder)).rejects.toThrow(reason);
  });

  it('of the program itself make a database that a second start leaves alone', async () => {
    await using db = await testDatabase({ migrated: false });
    const ran = await migrate(db.store);
    expect(ran[0]).toBe('0001_record');
    expect(ran).toEqual([...ran].sort());
    expect(await migrate(db.store)).toEqual([]);
  });
});
