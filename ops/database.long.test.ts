import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, startApp } from '../app/test/app-process.ts';
import { ask } from '../app/test/ask.ts';
import { sealSeedText } from '../app/test/given/seal-seed-text.ts';
import { type Assembly, makeAssembly } from './test/assembly.ts';

const production = {
  PLENARY_MODE: 'production',
  PLENARY_ORIGIN: 'https://assembly.example',
  PLENARY_SECRET: 'of the trial of the roles, thirty-two bytes and more',
  PLENARY_SEAL_KEY: sealSeedText,
};

let assembly: Assembly;
beforeAll(async () => {
  buildApp();
  assembly = await makeAssembly();
});
afterAll(() => assembly?.remove());

const refused = (statement: string): Promise<string> =>
  ask(assembly.url, statement).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('the two roles of ops/database.sql', () => {
  it('the program does not make its tables as the role that runs it, and says so', async () => {
    await expect(startApp({ ...production, DATABASE_URL: assembly.url })).rejects.toThrow(
      /does not start:\n.*permission denied/,
    );
  });

  it('the owner brings the database up to date; then the program runs as its own role and acts', async () => {
    assembly.account(['list'], { PLENARY_MODE: 'production', DATABASE_URL: assembly.ownerUrl });
    expect(assembly.account(['secretariat', 'Example, Ash'], production)).toContain(
      'https://assembly.example/sign-in/',
    );
    const app = await startApp({ ...production, DATABASE_URL: assembly.url });
    expect(await app.stop()).toBe(0);
    expect(app.said()).not.toMatch(/"level":[56]0/);
  });

  it.each([
    ['drop trigger entry_keeps_rows on entry', /must be owner/],
    ['alter table entry disable trigger all', /must be owner/],
    [
      'create or replace function entry_is_append_only() returns trigger language plpgsql as $$ begin return new; end $$',
      /permission denied|must be owner/,
    ],
    ['create trigger mine before insert on entry execute function entry_is_append_only()', /permission denied/],
    ["set session_replication_role = 'replica'", /permission denied/],
    ['truncate entry', /permission denied/],
    ['truncate log_checkpoint', /permission denied/],
    ["update entry set act = 'x'", /append-only/],
    ['delete from entry', /append-only/],
    ['drop table entry', /must be owner/],
    ['create table mine ()', /permission denied/],
    ['set role plenary_owner', /permission denied/],
  ])('who has taken over the program cannot: %s', async (statement, why) => {
    expect(await refused(statement)).toMatch(why);
  });

  it('its commits wait for the disk, and nothing cancels them', async () => {
    const rows = await ask(
      assembly.url,
      `select name, setting from pg_settings
       where name in ('synchronous_commit', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`,
    );
    expect(rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '0' },
      { name: 'statement_timeout', setting: '0' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });
});
