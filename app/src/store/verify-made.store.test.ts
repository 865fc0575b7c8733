import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { olderDatabase } from '../../test/older-database.ts';
import { openStore, type Store } from './database.ts';
import { migrate } from './migrate.ts';
import { verifyMade } from './verify-made.ts';

async function wrongIn(store: Store): Promise<readonly string[]> {
  return (await verifyMade(store.writes)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

async function wrongAfter(db: TestDatabase, ...statements: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const attempt = db.store.writes.transaction().execute(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx);
    found.push(...(await verifyMade(tx)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`));
    throw new Error('taken back');
  });
  await expect(attempt).rejects.toThrow('taken back');
  return found;
}

describe('what the migrations make', () => {
  it.each(['0016-demonstration', '0016-production'])(
    'is the same in a database that came up from an earlier version: %s',
    async (name) => {
      await using older = await olderDatabase(name);
      const store = await openStore(older.url, { poolSize: 2 });
      try {
        await migrate(store);
        expect(await wrongIn(store)).toEqual([]);
      } finally {
        await store.close();
      }
    },
  );

  it('stands beside tables, views and indexes of whoever runs the database', async () => {
    await using db = await testDatabase();
    expect(
      await wrongAfter(
        db,
        'create table own_notes (id int primary key, text text unique, check (id > 0))',
        'create view entries_by_day as select at::date as day, count(*) from entry group by 1',
        'create index entry_at on entry (at)',
      ),
    ).toEqual([]);
  });

  it('stands after a dump was restored, which writes conditions with fewer parentheses', async () => {
    await using db = await testDatabase();
    expect(
      await wrongAfter(
        db,
        'alter table log_tile drop constraint log_tile_bytes_check',
        'alter table log_tile add check ((length(bytes) >= 32) and (length(bytes) <= 8192) and ((length(bytes) % 32) = 0))',
      ),
    ).toEqual([]);
  });
});

describe('a database that somebody changed', () => {
  const evil = `create or replace function entry_is_append_only() returns trigger language plpgsql as $$
    begin
      if current_user = 'nobody' then
        raise exception 'The record is append-only: % refused', tg_op using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`;
  it.each<[string, readonly string[], string]>([
    [
      'a trigger switched off',
      ['alter table entry disable trigger entry_keeps_rows'],
      'trigger entry_keeps_rows of table entry is switched off',
    ],
    [
      'a trigger that sleeps while changes are replayed',
      ['alter table entry enable trigger entry_keeps_all'],
      'trigger entry_keeps_all of table entry is “unless changes are replayed',
    ],
    [
      'a trigger dropped',
      ['drop trigger log_checkpoint_keeps_rows on log_checkpoint'],
      'trigger log_checkpoint_keeps_rows of table log_checkpoint is missing',
    ],
    [
      'the function of a trigger replaced',
      [evil],
      'function entry_is_append_only() is another than the migrations make',
    ],
    [
      'a trigger led to another function',
      [
        `create function of_mine() returns trigger language plpgsql as $$ begin return new; end $$`,
        'drop trigger entry_keeps_rows on entry',
        'create trigger entry_keeps_rows before update or delete on entry for each row execute function of_mine()',
        'alter table entry enable always trigger entry_keeps_rows',
      ],
      'trigger entry_keeps_rows of table entry is “always, before delete or update, each row, runs public.of_mine”',
    ],
    [
      'a trigger that fires on fewer columns',
      [
        'drop trigger entry_keeps_all on entry',
        `create trigger entry_keeps_all before update of seq or delete or truncate on entry
         for each statement execute function entry_is_append_only()`,
        'alter table entry enable always trigger entry_keeps_all',
      ],
      'trigger entry_keeps_all of table entry is “always, before delete or update or truncate, of seq, each statement',
    ],
    [
      'a trigger more',
      [`create trigger helpful after insert on vote_cast for each row execute function entry_is_append_only()`],
      'trigger helpful of table vote_cast is made by no migration',
    ],
    [
      'a rule',
      ['create rule quiet as on delete to sign_in do instead nothing'],
      'rule quiet of table sign_in is made by no migration',
    ],
    [
      'a view in place of a table',
      ['alter table vote_cast rename to kept', 'create view vote_cast as select * from kept'],
      'table vote_cast is “a view” and was made “a table”',
    ],
    [
      'a table that shows the rows of another',
      ['create table more () inherits (vote_cast)'],
      'heir more of table vote_cast is made by no migration',
    ],
    ['a check dropped', ['alter table vote_cast drop constraint vote_cast_choice_check'], 'check of table vote_cast: '],
    [
      'a check that holds for new rows only',
      [
        'alter table vote_cast drop constraint vote_cast_choice_check',
        `alter table vote_cast add check (choice in ('yes', 'no', 'abstain')) not valid`,
      ],
      'is “may not hold for rows of before”',
    ],
    [
      'a key dropped',
      ['alter table vote_cast drop constraint vote_cast_pkey'],
      'primary key of table vote_cast: vote, iso3 is missing',
    ],
    ['a unique index dropped', ['drop index one_vote_at_a_time'], 'unique index of table vote: meeting where'],
    [
      'foreign keys switched off',
      ['alter table vote_cast disable trigger all'],
      'foreign keys at table vote_cast is made by no migration: switched off',
    ],
    [
      'a column that may be empty',
      ['alter table entry alter column hash drop not null'],
      'column hash of table entry is “text” and was made “text, never null”',
    ],
    [
      'a default',
      [`alter table account alter column closed_at set default now()`],
      'column closed_at of table account is',
    ],
    [
      'row security',
      ['alter table entry enable row level security', 'create policy hiding on entry using (seq <> 3)'],
      'policy hiding of table entry is made by no migration',
    ],
    [
      'a table that a crash empties',
      ['alter table kept_form set unlogged'],
      'table kept_form is “a table, which a crash empties”',
    ],
    [
      'an event trigger',
      [
        `create function on_ddl() returns event_trigger language plpgsql as $$ begin end $$`,
        'create event trigger watching on ddl_command_end execute function on_ddl()',
      ],
      'event trigger watching is made by no migration',
    ],
    [
      'an event trigger, and a function, put into an extension',
      [
        `create function on_ddl() returns event_trigger language plpgsql as $$ begin end $$`,
        'create event trigger watching on ddl_command_end execute function on_ddl()',
        'alter extension plpgsql add event trigger watching',
        'alter extension plpgsql add function on_ddl()',
      ],
      'event trigger watching is made by no migration; function on_ddl() is made by no migration',
    ],
    [
      'a trigger that is called internal',
      [
        'create trigger evil before insert on entry for each row execute function entry_is_append_only()',
        `update pg_trigger set tgisinternal = true where tgname = 'evil'`,
      ],
      'trigger evil of table entry is made by no migration',
    ],
    [
      'triggers that the server passes over',
      [`update pg_class set relhastriggers = false where relname = 'entry'`],
      'triggers of table entry is made by no migration',
    ],
    [
      'a function that takes the place of one of PostgreSQL',
      [`create function split_part(text, text, bigint) returns text language sql as $$ select '' $$`],
      'function split_part(text, text, bigint) is made by no migration',
    ],
    [
      'a role that looks elsewhere first',
      ['create schema other', 'alter role current_user set search_path = other, public'],
      'setting search_path of role',
    ],
    [
      'a table that the role of the program meets first',
      [
        "do $$ begin execute format('create schema %I', current_user); execute format('create table %I.entry (seq bigint)', current_user); end $$",
      ],
      'table of the same name as entry in schema ',
    ],
  ])('is found: %s', async (_what, statements, says) => {
    await using db = await testDatabase();
    const wrong = await wrongAfter(db, ...statements);
    expect(wrong).toEqual([expect.stringContaining(says)]);
    expect(await wrongIn(db.store)).toEqual([]);
  });

  it('finds a trigger whose name would hide it behind a table of whoever runs the database', async () => {
    await using db = await testDatabase();
    for (const [table, trigger] of [
      ['"y of table entry"', '"evil of table y"'],
      ['zz', '"check of table zz: x"'],
      ['zz', '"a of table zz: b"'],
    ])
      expect(
        await wrongAfter(
          db,
          `create table ${table} (id int)`,
          `create trigger ${trigger} before insert on entry for each row execute function entry_is_append_only()`,
        ),
      ).toEqual([expect.stringContaining(`trigger ${trigger} of table entry is made by no migration`)]);
  });

  it('says that a server or a role lets ordinary triggers sleep, or looks for tables elsewhere first', async () => {
    await using db = await testDatabase();
    const name = new URL(db.url.replace('@/', '@localhost/')).pathname.slice(1);
    await sql.raw(`alter database ${name} set session_replication_role = replica`).execute(db.store.writes);
    const again = await openStore(db.url, { poolSize: 1 });
    try {
      expect(await wrongIn(again)).toEqual([
        expect.stringContaining(
          'setting session_replication_role is made by no migration; setting session_replication_role of this server is made by no migration',
        ),
      ]);
    } finally {
      await again.close();
    }
  });

  it('names a migration that was applied with another text, or that nobody noted', async () => {
    await using db = await testDatabase();
    expect(
      await wrongAfter(db, `update migration_text set sha256 = repeat('0', 64) where name = '0001_record'`),
    ).toEqual(['migrations: 0001_record was applied with another text']);
    expect(await wrongAfter(db, `delete from migration_text where name = '0001_record'`)).toEqual([
      'migrations: 0001_record was applied with another text',
    ]);
    expect(
      await wrongAfter(
        db,
        `delete from migration_text where name = '0001_record'`,
        `delete from kysely_migration where name = '0001_record'`,
      ),
    ).toEqual(['migrations: 0001_record was not applied']);
    expect(await wrongAfter(db, `insert into migration_text values ('2027_made_up', repeat('0', 64))`)).toEqual([
      'migrations: 2027_made_up was applied with another text',
    ]);
  });
});
