import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';

/** Transactions whose statements leave without waiting, on a real PostgreSQL. */

const made = 'create table tried (n int primary key)';

it('keep nothing where a statement fails that nobody waited for, and say which; the next is kept', async () => {
  await using db = await testDatabase();
  await sql.raw(made).execute(db.store.writes);
  const put = (...numbers: readonly number[]) =>
    db.store.inFlight(async ({ send }) => {
      for (const n of numbers) void send(sql`insert into tried values (${n})`);
    });
  await put(1);
  await expect(put(2, 1, 3)).rejects.toThrow('duplicate key');
  await put(4);
  const { rows } = await sql<{ n: number }>`select n from tried order by n`.execute(db.store.reads);
  expect(rows.map(({ n }) => n)).toEqual([1, 4]);
});

it('go on when a table was changed since their statements were prepared', async () => {
  await using db = await testDatabase();
  await sql.raw(made).execute(db.store.writes);
  const all = () => db.store.inFlight(({ send }) => send(sql<object>`select * from tried`));
  for (let n = 0; n < 3; n += 1) expect(await all()).toEqual([]);
  await sql.raw('insert into tried values (1); alter table tried add column more int').execute(db.store.writes);
  expect(await all()).toEqual([{ n: 1, more: null }]);
  expect(await all()).toEqual([{ n: 1, more: null }]);
});

it('read nothing of what others have not kept, and nobody reads of theirs before the end', async () => {
  await using db = await testDatabase();
  await sql.raw(made).execute(db.store.writes);
  const counted = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from tried`.execute(db.store.reads);
    return rows[0]?.n;
  };
  await db.store.inFlight(async ({ tx, send }) => {
    await send(sql`insert into tried values (1)`);
    const own = await sql<{ n: number }>`select count(*)::int as n from tried`.execute(tx);
    expect(own.rows[0]?.n).toBe(1);
    expect(await counted()).toBe(0);
  });
  expect(await counted()).toBe(1);
});
