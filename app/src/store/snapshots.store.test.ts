import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { clockNow } from './clock.ts';
import type { Db } from './database.ts';
import { PreparedClient, PreparedNames } from './prepared.ts';

async function count(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from health_write`.execute(db);
  return rows[0]?.n ?? -1;
}

it('what is read in one snapshot is of one moment, whatever is written meanwhile; what comes after is new', async () => {
  await using database = await testDatabase();
  const { reads, writes, inOneSnapshot } = database.store;
  const write = () => sql`insert into health_write (filler) values ('x')`.execute(writes);
  const before = await count(reads);
  const over = Promise.withResolvers<void>();
  let late: Promise<number> | undefined;
  const seen = await inOneSnapshot(async () => {
    const first = await count(reads);
    await write();
    // Beside each other, and in what thinks that it begins a transaction of its own.
    const [second, third] = await Promise.all([count(reads), reads.transaction().execute((tx) => count(tx))]);
    const fourth = await count(reads);
    late = over.promise.then(() => count(reads));
    return [first, second, third, fourth];
  });
  over.resolve();
  expect(seen).toEqual([before, before, before, before]);
  expect(await count(reads)).toBe(before + 1);
  // What a page left running is no part of its snapshot any more.
  expect(await late).toBe(before + 1);
});

it('gives its connection back, also after a query that failed', async () => {
  await using database = await testDatabase();
  const { reads, inOneSnapshot } = database.store;
  // More often than the pool has connections.
  for (let n = 0; n < 8; n++)
    await expect(inOneSnapshot(() => sql`select 1 / 0`.execute(reads))).rejects.toThrow('division by zero');
  expect(await inOneSnapshot(() => count(reads))).toBeGreaterThanOrEqual(0);
});

it('is asked the same question once; each reader has its own rows, and only the clock goes on', async () => {
  await using database = await testDatabase();
  const { reads, inOneSnapshot } = database.store;
  const chance = async () => (await sql<{ id: string }>`select gen_random_uuid() as id`.execute(reads)).rows;
  const clock = async () => (await sql<{ at: string }>`select ${clockNow} as at`.execute(reads)).rows[0]?.at;
  const [first, second, before, after] = await inOneSnapshot(async () => {
    const one = await chance();
    const [id] = one;
    (one as unknown[]).length = 0;
    const at = await clock();
    await sleep(5);
    return [id, (await chance())[0], at, await clock()];
  });
  expect(first).toBeDefined();
  expect(second).toEqual(first);
  expect(after).not.toEqual(before);
  expect(await chance()).not.toEqual([first]);
});

it('keeps prepared what is asked again; a connection that knows a table as it was is not used again', async () => {
  await using database = await testDatabase();
  const { reads, writes, inOneSnapshot, url } = database.store;
  await sql`create table shape (one int)`.execute(writes);
  const all = () => sql`select * from shape`.execute(reads);
  for (let n = 0; n < 3; n++) await inOneSnapshot(all);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const one = new PreparedClient(await pool.connect(), new PreparedNames());
    for (let n = 0; n < 3; n++) await one.query('select * from shape');
    const { rowCount } = await one.query("select from pg_prepared_statements where statement = 'select * from shape'");
    expect(rowCount).toBe(1);
    await sql`alter table shape add column other int`.execute(writes);
    await sql`insert into shape values (1, 2)`.execute(writes);
    await expect(one.query('select * from shape')).rejects.toThrow('cached plan must not change result type');
    one.release();
    const another = new PreparedClient(await pool.connect(), new PreparedNames());
    for (let n = 0; n < 3; n++)
      expect((await another.query('select * from shape')).rows).toEqual([{ one: 1, other: 2 }]);
    another.release();
    // Of the program no more connections than knew it fail, and then none.
    const failed: string[] = [];
    const tries = 30;
    let last = 0;
    for (let n = 0; n < tries; n++)
      await inOneSnapshot(all).then(
        ({ rows }) => expect(rows).toEqual([{ one: 1, other: 2 }]),
        (error: Error) => {
          failed.push(error.message);
          last = n;
        },
      );
    expect(failed.length).toBeLessThan(4);
    expect(last).toBeLessThan(tries / 2);
    expect(failed.filter((message) => message !== 'cached plan must not change result type')).toEqual([]);
    expect((await all()).rows).toEqual([{ one: 1, other: 2 }]);
  } finally {
    await pool.end();
  }
});
