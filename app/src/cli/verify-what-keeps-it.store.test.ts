import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { introduce, seed, sequence, signedSize, until } from '../../test/given/log.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { stagedDatabase } from '../../test/given/staged.ts';
import { makeDatabase } from '../../test/postgres.ts';
import { signInKey } from '../identity/index.ts';
import { signIn } from '../identity/sign-in.ts';
import { openDoor } from '../modules.ts';
import { openStore } from '../store/database.ts';
import { verifyStore } from './verification.ts';

/** Whoever owns the database changes what keeps the record, or what lets somebody act: `npm run verify` says it, as its owner would do it. */

let held: Awaited<ReturnType<typeof makeDatabase>>;

beforeAll(async () => {
  const { name, known } = await stagedDatabase('enough');
  held = await makeDatabase(inject('serverUrl'), name);
  const store = await openStore(held.url);
  await introduce(openDoor(store, sealSeeds));
  await sql`insert into log_demonstration_seed (seed) values (${Buffer.from(seed).toString('hex')})`.execute(
    store.writes,
  );
  await signIn(store, signInKey({ mode: 'demonstration', secret: null }), known.president, new Date(store.clock.ms()));
  const { last } = await store.reads
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  {
    await using _ = sequence(store);
    await until(
      () => signedSize(store),
      (size) => size === last,
    );
  }
  await store.close();
}, 60_000);

afterAll(() => held.drop());

async function wrongAfter(statements: string): Promise<readonly string[]> {
  await using copy = await testDatabase({ like: held.name });
  await sql.raw(statements).execute(copy.store.writes);
  return (await verifyStore(copy.store)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

/** With its triggers off meanwhile, and on again. */
const past = (table: string, statement: string): string => `
  alter table ${table} disable trigger all; ${statement}; alter table ${table} enable trigger all;
  alter table ${table} enable always trigger ${table}_keeps_rows; alter table ${table} enable always trigger ${table}_keeps_all`;

describe('npm run verify', () => {
  it('stands on a database that is as it was made', async () => {
    expect(await wrongAfter('select 1')).toEqual([]);
  });

  it.each([
    [
      'the triggers of the record dropped',
      'drop trigger entry_keeps_rows on entry; drop trigger entry_keeps_all on entry',
      'trigger entry_keeps_all of table entry is missing; trigger entry_keeps_rows of table entry is missing',
    ],
    [
      'the function of a trigger replaced',
      'create or replace function entry_only_loses_data() returns trigger language plpgsql as $$ begin return new; end $$',
      'function entry_only_loses_data() is another than the migrations make',
    ],
    [
      'the newest checkpoint deleted',
      past('log_checkpoint', 'delete from log_checkpoint where size = (select max(size) from log_checkpoint)'),
      'which the state of the log names, is missing',
    ],
    [
      'all checkpoints deleted',
      past('log_checkpoint', 'delete from log_checkpoint'),
      'which the state of the log names, is missing',
    ],
    [
      'the head of the log changed',
      `update log_state set head = repeat('0', 64)`,
      'the hash that the log remembers of entry',
    ],
    [
      'the name of an account changed',
      `update account set name = 'Example, Elm' where id = (select id from account order by id limit 1)`,
      'does not bear the name that was given with entry',
    ],
    [
      'a sign-in planted for ten years',
      `insert into sign_in (token_hash, account, created_at, expires_at, seal) select 'planted', id, now(), now() + interval '10 years', 'x' from account limit 1`,
      'lasts longer than the program gives: it was planted',
    ],
    [
      'an invitation planted',
      `insert into invitation (token_hash, account, expires_at, seal) select 'planted', id, now() + interval '7 days', 'x' from account limit 1`,
      'was made by no act of the record',
    ],
    [
      'the seed of the demonstration replaced',
      `update log_demonstration_seed set seed = repeat('ab', 32)`,
      'the seed kept here is that of no key which the record introduced',
    ],
    [
      'a confirmation planted',
      `insert into log_witness (key, name, address, configured) values ('forger.example+00000000+AAAA', 'forger.example', 'https://forger.example', true);
      insert into log_cosignature (origin, size, witness, line, at) select origin, size, 'forger.example+00000000+AAAA', '— forger.example AAAA', now() from log_checkpoint`,
      'the confirmation of',
    ],
    [
      'what the database is for changed',
      `alter table database_mode disable trigger all; delete from database_mode; insert into database_mode (mode) values ('production'); alter table database_mode enable always trigger database_mode_stays`,
      'it says production, and holds accounts of a demonstration',
    ],
  ])('finds: %s', async (_what, statements, says) => {
    expect((await wrongAfter(statements)).join('\n')).toContain(says);
  });
});
