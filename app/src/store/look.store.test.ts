import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { Db } from './database.ts';
import { type Look, lookAtDatabase } from './look.ts';

const inOneState = (db: Db) =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(lookAtDatabase);

function of(looks: readonly Look[], what: string): Look | undefined {
  return looks.find((look) => look.what === what);
}

it('whoever looks after a database is told what it is for, what keeps it and what becomes of it', async () => {
  await using db = await testDatabase();
  const { looks, upToDate } = await inOneState(db.store.writes);
  expect(upToDate).toBe(true);
  expect(of(looks, 'what the database is for')).toMatchObject({ state: 'note', detail: 'nothing yet: it is empty' });
  for (const what of ['up to date', 'triggers and tables', 'migrations', 'clock'])
    expect(of(looks, what), what).toMatchObject({ state: 'ok' });
  expect(of(looks, 'rights of the role')?.detail).toContain('can switch off the triggers that keep the record');
  // The database of the tests loses what it holds when the power goes.
  if (process.env.TEST_DATABASE_URL === undefined)
    expect(of(looks, 'durability')).toMatchObject({ state: 'wrong', detail: expect.stringContaining('fsync') });
  expect(of(looks, 'backup')?.detail).toContain('goes with the disk');
});

it('says which migration waits, and looks no further', async () => {
  await using db = await testDatabase({ migrated: false });
  const { looks, upToDate } = await inOneState(db.store.writes);
  expect(upToDate).toBe(false);
  expect(looks.at(-1)).toMatchObject({ state: 'wrong', detail: expect.stringContaining('the first 0001_record') });
  const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(db.store.writes);
  expect(rows).toEqual([]);
});

it('says that a trigger is off, that an entry is of the future, and that the role of the program cannot switch a trigger off', async () => {
  await using db = await testDatabase();
  await sql`alter table log_leaf disable trigger all`.execute(db.store.writes);
  await sql`insert into entry (seq, at, act, subject, audience, data, previous, hash)
    values (1, now() + interval '1 hour', 'note.made', 'x', 'public', '{}', 'a', 'b')`.execute(db.store.writes);
  const { looks } = await inOneState(db.store.writes);
  expect(of(looks, 'triggers and tables')).toMatchObject({
    state: 'wrong',
    detail: expect.stringContaining('trigger log_leaf_keeps_rows of table log_leaf is switched off'),
  });
  expect(of(looks, 'clock')).toMatchObject({ state: 'wrong', detail: expect.stringContaining('acts are refused') });

  const role = `plenary_test_role_${process.pid}`;
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    await client.query(`create role ${role}; grant select on all tables in schema public to ${role}`);
    const asRole = await db.store.writes.transaction().execute(async (tx) => {
      await sql.raw(`set local role ${role}`).execute(tx);
      return lookAtDatabase(tx);
    });
    expect(of(asRole.looks, 'rights of the role')).toEqual({
      what: 'rights of the role',
      state: 'ok',
      detail: `${role} cannot change tables, nor switch off the triggers that keep the record`,
    });
  } finally {
    await client.query(`drop owned by ${role}; drop role ${role}`);
    await client.end();
  }
});
