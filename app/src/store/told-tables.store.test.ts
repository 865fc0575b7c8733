import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { listen } from './listen.ts';
import { tableTold, toldAmong, toldTables } from './told-tables.ts';

const some = toldAmong(
  new Map([
    ['vote', true],
    ['meeting', true],
    ['sign_in', false],
  ]),
);

it('finds every table that a statement names, and takes no column behind a dot for one', () => {
  const tables = (statement: string) => [...(some.in(statement) ?? ['untold'])].toSorted();
  expect(tables('select "id", "vote"."title" from "vote" inner join "meeting" on "meeting"."id" = "x"."y"')).toEqual([
    'meeting',
    'vote',
  ]);
  expect(tables('select "x"."meeting" from "vote" as "x"')).toEqual(['vote']);
  expect(tables('select 1 from public.vote, meeting')).toEqual(['meeting', 'vote']);
  expect(tables('select a.vote from (select 1 as a) as a')).toEqual([]);
  expect(tables('select now()')).toEqual([]);
  expect(tables('select * from vote where exists (select from "sign_in")')).toEqual(['untold']);
  // The same text is read once; it is the same.
  expect(tables('select 1 from public.vote, meeting')).toEqual(['meeting', 'vote']);
});

it('every table says when it is written to, by whomever, once the transaction holds; a transaction that does not says nothing', async () => {
  await using database = await testDatabase();
  const { store } = database;
  const heard: string[] = [];
  const listening = await listen(
    store.url,
    (notice) => heard.push(tableTold(notice) ?? `other: ${notice}`),
    () => {},
  );
  try {
    const said = async (...statements: readonly string[]): Promise<readonly string[]> => {
      heard.length = 0;
      await store.writes.transaction().execute(async (tx) => {
        for (const statement of statements) await sql.raw(statement).execute(tx);
      });
      await sql`select pg_notify('live', 'end')`.execute(store.writes);
      while (heard.at(-1) !== 'other: end') await sleep(1);
      return heard.slice(0, -1).toSorted();
    };
    expect(await said(`insert into health_write (filler) values ('x')`)).toEqual([]);
    expect(
      await said(
        `update log_state set quorum = 1`,
        `update log_state set quorum = 2`,
        `delete from membership`,
        `truncate presence cascade`,
      ),
    ).toEqual(['log_state', 'membership', 'presence']);
    await expect(said(`delete from membership`, `select 1 / 0`)).rejects.toThrow('division by zero');
    expect(heard).toEqual([]);
  } finally {
    await listening.close();
  }
  const tables = await toldTables(store.reads);
  expect([...(tables.in('select from entry join vote_cast on true') ?? [])].toSorted()).toEqual(['entry', 'vote_cast']);
  expect(tables.in('select from sign_in')).toBeNull();
});
