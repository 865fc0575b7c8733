import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { UncertainCommit } from './commit-guard.ts';
import { openStore } from './database.ts';

describe('the two pools', () => {
  it('lets pages read while every connection of the door is taken', async () => {
    await using db = await testDatabase();
    const store = await openStore(db.url, { poolSize: 1 });
    try {
      const read = await store.writes
        .transaction()
        .execute(() => sql<{ one: number }>`select 1 as one`.execute(store.reads));
      expect(read.rows).toEqual([{ one: 1 }]);
    } finally {
      await store.close();
    }
  });

  it('tells when the database does not answer', async () => {
    await expect(openStore('postgres://app@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('reads and writes in UTC, names its connections, and reads numbers, days and lists as documented', async () => {
    await using db = await testDatabase();
    const { rows } = await sql<Record<string, unknown>>`
      select 9007199254740991::bigint as big, '2002-09-03'::date as day, '2002-09-03 10:00+02'::timestamptz as at,
        array[1, null]::bigint[] as bigs, array['2002-09-03']::date[] as days, '{}'::timestamptz[] as none,
        array['2002-09-03 10:00:00.25+02']::timestamptz[] as ats, '{"a":[1]}'::jsonb as json,
        current_setting('timezone') as zone, current_setting('application_name') as name`.execute(db.store.reads);
    expect(rows[0]).toEqual({
      big: 9007199254740991,
      day: '2002-09-03',
      at: '2002-09-03T08:00:00.000Z',
      bigs: [1, null],
      days: ['2002-09-03'],
      none: [],
      ats: ['2002-09-03T08:00:00.250Z'],
      json: { a: [1] },
      zone: 'UTC',
      name: 'plenary reads',
    });
    await expect(sql`select 9007199254740992::bigint`.execute(db.store.reads)).rejects.toThrow(RangeError);
  });

  it('knows accents whatever the language of the machine', async () => {
    await using db = await testDatabase();
    const { rows } = await sql`select lower('CÔTE D’IVOIRE') as name, 'É' ilike 'é' as same`.execute(db.store.reads);
    expect(rows).toEqual([{ name: 'côte d’ivoire', same: true }]);
  });
});

describe('a commit', () => {
  async function withDeferredTrigger(body: string) {
    const db = await testDatabase();
    await sql
      .raw(`
        create table vote_like (n integer);
        create function at_commit() returns trigger language plpgsql as $$ begin ${body} return null; end $$;
        create constraint trigger late after insert on vote_like deferrable initially deferred
          for each row execute function at_commit();
      `)
      .execute(db.store.writes);
    return db;
  }

  const insert = (store: Awaited<ReturnType<typeof testDatabase>>['store']) =>
    store.writes.transaction().execute((tx) => sql`insert into vote_like values (1)`.execute(tx));

  it('that comes with a warning is not an acknowledgement', async () => {
    await using db = await withDeferredTrigger(`raise warning 'canceling the wait for synchronous replication';`);
    await expect(insert(db.store)).rejects.toThrow(UncertainCommit);
  });

  it('that comes with a notice counts', async () => {
    await using db = await withDeferredTrigger(`raise notice 'a hint';`);
    await expect(insert(db.store)).resolves.toBeDefined();
  });

  it('that the server refuses is a plain refusal', async () => {
    await using db = await withDeferredTrigger(`raise exception 'no' using errcode = 'check_violation';`);
    await expect(insert(db.store)).rejects.toMatchObject({ code: '23514' });
  });

  it('during which the connection breaks is not known to be kept', async () => {
    await using db = await withDeferredTrigger('perform pg_terminate_backend(pg_backend_pid());');
    await expect(insert(db.store)).rejects.toThrow(UncertainCommit);
    const { rows } = await sql<{ n: number }>`select count(*) as n from vote_like`.execute(db.store.writes);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
