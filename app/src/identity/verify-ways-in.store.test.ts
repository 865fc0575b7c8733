import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { minute, shiftedClocks } from '../../test/given/shifted-clock.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { stageOn } from '../../test/stage.ts';
import { confirmClock } from '../clock/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { erasePerson } from '../erasure/index.ts';
import { openDoor } from '../modules.ts';
import type { Tx } from '../store/database.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { signInKey } from './secrets.ts';
import { signIn } from './sign-in.ts';
import { acceptInvitation } from './sign-in-link.ts';
import { verifyNames } from './verify-names.ts';
import { type KeyGiven, verifyWaysIn } from './verify-ways-in.ts';

/** Ash signs in by a link, twice over; Birch has a newer link than the one she had; Cedar's sign-ins were ended; Dogwood was erased. */

let db: TestDatabase;
const who: Record<'ash' | 'birch' | 'cedar' | 'dogwood', string> = { ash: '', birch: '', cedar: '', dogwood: '' };
const sure = { key: testKey, sure: true };

async function done(command: AnyCommand, input: object): Promise<string> {
  const outcome = await perform(openDoor(db.store), command, input, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { account?: string } | null)?.account ?? '';
}

async function linkFor(account: string): Promise<string> {
  const made = await makeSignInLink(openDoor(db.store), testKey, account, null);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.token;
}

beforeAll(async () => {
  db = await testDatabase();
  for (const name of ['ash', 'birch', 'cedar', 'dogwood'] as const)
    who[name] = await done(assignOffice, { name: `Example, ${name}`, office: 'secretariat' });
  const now = new Date();
  await acceptInvitation(db.store, testKey, await linkFor(who.ash), now);
  await signIn(db.store, testKey, who.ash, now);
  await linkFor(who.birch);
  await linkFor(who.birch);
  await signIn(db.store, testKey, who.cedar, now);
  await linkFor(who.cedar);
  await done(endSignIns, { account: who.cedar });
  await signIn(db.store, testKey, who.cedar, now);
  await linkFor(who.dogwood);
  await done(endOffice, { account: who.dogwood });
  await done(erasePerson, { account: who.dogwood, reason: 'Asked to be forgotten, made up for a test.' });
});

afterAll(() => db[Symbol.asyncDispose]());

type Found = readonly { readonly what: string; readonly ok: boolean; readonly detail: string }[];

function failed(found: Found): readonly string[] {
  return found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

async function wrongAfter(statement: string, given: KeyGiven = null): Promise<readonly string[]> {
  const wrong: string[] = [];
  const attempt = db.store.writes.transaction().execute(async (tx: Tx) => {
    const { numAffectedRows } = await sql.raw(statement).execute(tx);
    expect([statement, numAffectedRows]).not.toEqual([statement, 0n]);
    wrong.push(...failed([...(await verifyWaysIn(tx, given)), ...(await verifyNames(tx))]));
    throw new Error('taken back');
  });
  await expect(attempt).rejects.toThrow('taken back');
  return wrong;
}

const sealed = async (given: KeyGiven) => (await verifyWaysIn(db.store.reads, given))[2];

describe('sign-ins and links', () => {
  it('stand, and without the secret it is said that their seals were not checked', async () => {
    const found = await verifyWaysIn(db.store.reads, sure);
    expect(failed(found)).toEqual([]);
    expect(found.map(({ detail }) => detail)).toEqual([
      '3 last no longer than the program gives, for accounts that are open',
      '4 are those that the record says were made, and ended as it says',
      '7 were made by this program',
    ]);
    expect(await sealed(null)).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not checked, for want of PLENARY_SECRET'),
    });
  });

  it('are not accused when the secret was changed, or is not the one of the program', async () => {
    const other = signInKey({ mode: 'production', secret: 'another secret of a test, which is long enough' });
    expect(await sealed({ key: other, sure: true })).toMatchObject({
      ok: true,
      detail: expect.stringContaining('none of 7'),
    });
    const wrong: string[] = [];
    const attempt = db.store.writes.transaction().execute(async (tx) => {
      await sql`update sign_in set created_at = created_at - interval '5 hours', expires_at = expires_at - interval '5 hours'
        where account = ${who.ash}`.execute(tx);
      const found = await verifyWaysIn(tx, sure);
      wrong.push(...failed(found));
      expect(found[2]?.detail).toBe(
        '5 were made by this program; 2 were not, or under an earlier secret, and sign nobody in',
      );
      throw new Error('taken back');
    });
    await expect(attempt).rejects.toThrow('taken back');
    expect(wrong).toEqual([]);
  });

  const planted = (columns: string) => `
    insert into sign_in (token_hash, account, created_at, expires_at, seal)
    select 'planted', account, ${columns}, seal from sign_in where account = (select id from account where name = 'Example, ash') limit 1`;

  it.each([
    [
      'a sign-in for ten years',
      planted(`now(), now() + interval '10 years'`),
      'lasts longer than the program gives: it was planted',
    ],
    [
      'a sign-in of the far future',
      planted(`now() + interval '9 years', now() + interval '9 years 12 hours'`),
      'lasts longer than the program gives',
    ],
    [
      'a sign-in made longer',
      `update sign_in set expires_at = expires_at + interval '1 hour'`,
      'lasts longer than the program gives',
    ],
    [
      'a sign-in of a closed account',
      `update sign_in set account = (select id from account where closed_at is not null)`,
      'is for an account that is closed',
    ],
    [
      'a link that nobody made',
      `insert into invitation (token_hash, account, expires_at, seal) select 'planted', account, expires_at + interval '1 day', seal from invitation limit 1`,
      'was made by no act of the record',
    ],
    [
      'a link put in the place of one that was made',
      `update invitation set token_hash = 'planted' where used_at is null and ended_at is null`,
      'was made by no act of the record',
    ],
    [
      'a link handed to another account',
      `update invitation set account = (select id from account where name = 'Example, cedar') where used_at is not null`,
      'was made by no act of the record',
    ],
    [
      'a link made longer',
      `update invitation set expires_at = expires_at + interval '1 day' where used_at is null`,
      'was made by no act of the record',
    ],
    [
      'an older link made usable again',
      `update invitation set ended_at = null where account = (select id from account where name = 'Example, birch')`,
      'is open, and ended with entry',
    ],
    [
      'a link that ended with all of its account',
      `update invitation set ended_at = null where account = (select id from account where name = 'Example, cedar')`,
      'is open, and ended with entry',
    ],
  ])('are found: %s', async (_what, statement, says) => {
    expect((await wrongAfter(statement)).join('\n')).toContain(says);
  });

  it('are found: a sign-in that was ended and put back', async () => {
    expect(
      await wrongAfter(`update sign_in set created_at = created_at - interval '1 hour', expires_at = expires_at - interval '1 hour'
        where account = (select id from account where name = 'Example, cedar')`),
    ).toEqual([expect.stringMatching(/is older than entry \d+, which ended all of that account: it was put back/)]);
  });

  it('are found by whoever has the secret: a sign-in of the right length that this program did not make', async () => {
    const statement = planted(`now(), now() + interval '12 hours'`);
    expect(await wrongAfter(statement)).toEqual([]);
    expect(await wrongAfter(statement, sure)).toEqual([
      'seals of sign-ins and links: 1 of 8 were not made by this program; it takes none of them, and somebody wrote them into the database',
    ]);
    expect(await wrongAfter(statement, { key: testKey, sure: false })).toEqual([]);
  });
});

describe('names of accounts', () => {
  it('stand; what was erased is counted, and nothing is left by which a guess could be confirmed', async () => {
    expect(await verifyNames(db.store.reads)).toEqual([
      { what: 'names of accounts', ok: true, detail: '3 are those that were given; 1 were erased' },
    ]);
    const { rows } = await sql<{ name: string; name_salt: string | null }>`
      select name, name_salt from account where closed_at is not null`.execute(db.store.reads);
    expect(rows).toEqual([{ name: '', name_salt: null }]);
  });

  it.each([
    ['another name', `update account set name = 'Example, Elm' where name = 'Example, ash'`],
    ['no name', `update account set name = '' where name = 'Example, ash'`],
    ['another salt', `update account set name_salt = repeat('0', 32) where name = 'Example, ash'`],
    ['no salt', `update account set name_salt = null where name = 'Example, ash'`],
    ['a salt that is none', `update account set name_salt = 'x' where name = 'Example, ash'`],
  ])('are found: %s', async (_what, statement) => {
    expect(await wrongAfter(statement)).toEqual([
      expect.stringMatching(
        `^names of accounts: account ${who.ash} does not bear the name that was given with entry \\d+$`,
      ),
    ]);
  });
});

it('a sign-in made once the clock was put right is not called older than an end that was recorded ahead of its time', async () => {
  await using clocks = await shiftedClocks();
  const stage = await stageOn(await clocks.program());
  const made = await perform(
    stage.door,
    assignOffice,
    { name: 'Example, Birch', office: 'secretariat', demonstration: false },
    { account: null },
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { account } = made.answer as { readonly account: string };
  await clocks.shift(60 * minute);
  const ahead = openDoor(await clocks.program(60 * minute), sealSeeds);
  expect(await perform(ahead, endSignIns, { account }, { account: null })).toMatchObject({ ok: true });
  await clocks.shift(0);
  const right = await clocks.program();
  const reason = 'Compared with the time signal: it had been an hour ahead.';
  const confirmed = await perform(openDoor(right, sealSeeds), confirmClock, { reason }, { account: null });
  expect(confirmed).toMatchObject({ ok: true });
  await signIn(right, testKey, account, new Date());
  const found = await verifyWaysIn(right.reads, { key: testKey, sure: true });
  expect(found.filter(({ ok }) => !ok)).toEqual([]);
  expect(found[0]?.detail).toMatch(/^1 last no longer/);
}, 60_000);
