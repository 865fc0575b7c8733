import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { testStage } from '../../test/stage.ts';
import { commands, openDoor } from '../assembly.ts';
import { endAccreditation } from '../delegations/end-accreditation.ts';
import { perform } from '../door/perform.ts';
import type { Store } from '../store/database.ts';
import { actorOf } from './actor.ts';
import { assignOffice, officeProjections } from './assign-office.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { endOffice } from './end-office.ts';
import { accountList } from './list-accounts.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { acceptInvitation, signedInAccount, signIn, signOut } from './sign-in.ts';
import { viewerOf } from './viewer.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function officeOf(store: Store, office: 'secretariat' | 'president', demonstration = false): Promise<string> {
  const input = { name: 'Example, Ash', office, demonstration };
  const outcome = await perform(openDoor(store), assignOffice, input, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { account: string }).account;
}

async function linkFor(store: Store, account: string, by: string | null = null): Promise<string> {
  const made = await makeSignInLink(openDoor(store), account, by);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.token;
}

describe('signing in', () => {
  it('holds for twelve hours, for one browser, until it is ended', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const start = new Date();
    const token = await signIn(db.store, account, start);
    const other = await signIn(db.store, account, start);
    expect(other).not.toBe(token);
    const after = (ms: number) => signedInAccount(db.store, token, new Date(start.getTime() + ms).toISOString());
    expect(await after(0)).toBe(account);
    expect(await after(12 * hour - 1)).toBe(account);
    expect(await after(12 * hour)).toBeNull();
    expect(await signedInAccount(db.store, `${token}x`, start.toISOString())).toBeNull();
    await signOut(db.store, token);
    expect(await after(0)).toBeNull();
    expect(await signedInAccount(db.store, other, start.toISOString())).toBe(account);
  });

  it('keeps the hash of the secret and not the secret', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const tokens = [await signIn(db.store, account, new Date()), await linkFor(db.store, account)];
    const kept = JSON.stringify([
      await db.store.reads.selectFrom('sign_in').selectAll().execute(),
      await db.store.reads.selectFrom('invitation').selectAll().execute(),
    ]);
    for (const token of tokens) expect(kept).not.toContain(token);
  });

  it('ends with the account', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const now = new Date();
    const token = await signIn(db.store, account, now);
    await db.store.writes
      .updateTable('account')
      .set({ closed_at: now.toISOString() })
      .where('id', '=', account)
      .execute();
    expect(await signedInAccount(db.store, token, now.toISOString())).toBeNull();
    expect(await viewerOf(db.store.reads, account, now.toISOString())).toBeNull();
  });
});

describe('an invitation', () => {
  it('is used once, within a week, even by two at the same moment', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'president');
    const now = new Date();
    const token = await linkFor(db.store, account);
    const both = await Promise.all([1, 2].map(() => acceptInvitation(db.store, token, now)));
    expect(both.filter((accepted) => accepted !== null)).toEqual([account]);
    expect(await acceptInvitation(db.store, token, now)).toBeNull();
    expect(await acceptInvitation(db.store, 'unknown', now)).toBeNull();
    const late = await linkFor(db.store, account);
    const { at, data } = await db.store.reads
      .selectFrom('entry')
      .select(['at', 'data'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const until = Date.parse((data as { until: string }).until);
    expect(until - Date.parse(at)).toBe(7 * day);
    expect(await acceptInvitation(db.store, late, new Date(until))).toBeNull();
    expect(await acceptInvitation(db.store, late, new Date(until - 1))).toBe(account);
  });

  it('is an act of the record, which holds neither its secret nor the hash of it', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const token = await linkFor(db.store, account);
    const { rows } = await sql<{ entry: string }>`select entry::text as entry from entry order by seq`.execute(
      db.store.reads,
    );
    const { rows: answers } = await sql<{ kept: string }>`select request::text as kept from request`.execute(
      db.store.reads,
    );
    expect(rows.at(-1)?.entry).toContain('sign-in-link.made,accounts,secretariat,,system');
    const { token_hash } = await db.store.reads.selectFrom('invitation').selectAll().executeTakeFirstOrThrow();
    for (const text of [...rows.map(({ entry }) => entry), ...answers.map(({ kept }) => kept)]) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(token_hash);
    }
  });

  it('is no command that a program could send', () => {
    expect([...commands.keys()]).not.toContain('make-sign-in-link');
  });
});

describe('a capacity', () => {
  it('holds from its day to its day, and the page says the same as the door', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'president');
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const held = async (now: string) => ({
      door: (await db.store.reads.transaction().execute((tx) => actorOf(tx, account, now))).capacities,
      page: (await viewerOf(db.store.reads, account, now))?.capacities.map(({ of }) => of),
    });
    expect(await held(at(0))).toEqual({ door: [{ kind: 'president' }], page: ['president'] });
    expect(await held(at(-hour))).toEqual({ door: [], page: [] });
    const end = at(hour);
    await db.store.writes.transaction().execute((tx) =>
      officeProjections['office.ended'](tx, {
        act: 'office.ended',
        subject: 'office:president',
        audience: 'secretariat',
        cites: [],
        data: { account, office: 'president' },
        seq: 2,
        at: end,
        actor: null,
        capacity: 'system',
      }),
    );
    expect(await held(at(0))).toEqual({ door: [{ kind: 'president' }], page: ['president'] });
    expect(await held(end)).toEqual({ door: [], page: [] });
    expect(await viewerOf(db.store.reads, randomUUID(), end)).toBeNull();
  });
});

describe('the end of an office', () => {
  it('takes the rights and leaves the account; the last of the Secretariat stays', async () => {
    await using db = await testDatabase();
    const door = openDoor(db.store);
    const first = await officeOf(db.store, 'secretariat');
    const player = await officeOf(db.store, 'secretariat', true);
    const end = (account: string) => perform(door, endOffice, { account }, { account: null });
    const last = { ok: false, objections: [expect.objectContaining({ code: 'last-of-secretariat' })] };
    expect(await end(first)).toMatchObject(last);
    const second = await officeOf(db.store, 'secretariat');
    expect(await end(first)).toMatchObject({ ok: true });
    expect(await viewerOf(db.store.reads, first, new Date().toISOString())).toMatchObject({ capacities: [] });
    expect(await end(first)).toMatchObject({ objections: [{ code: 'no-office' }] });
    for (const one of [second, player]) expect(await end(one)).toMatchObject(last);
    expect((await accountList(db.store.reads)).map((line) => line.replaceAll(/\d{4}-\d\d-\d\d/g, 'day'))).toEqual([
      `${first}  Example, Ash  secretariat from day to day`,
      `${player}  Example, Ash  demonstration  secretariat from day`,
      `${second}  Example, Ash  secretariat from day`,
    ]);
  });
});

describe('the demonstration accounts', () => {
  it('are the offices and the delegations of demonstrations, and nobody else', async () => {
    await using stage = await testStage();
    const real = await officeOf(stage.store, 'secretariat');
    const accounts = await demonstrationAccounts(stage.db);
    expect(accounts.slice(0, 2).map(({ kind }) => kind)).toEqual(['secretariat', 'president']);
    expect(accounts).toHaveLength(stage.delegates.size + 2);
    expect(accounts.map(({ account }) => account)).not.toContain(real);
    expect(accounts.find(({ state }) => state === 'URY')).toMatchObject({
      account: stage.delegate('URY'),
      kind: 'delegate',
      session: 'demo-1',
      symbolPrefix: 'DEMO-1',
      stateName: { en: 'Uruguay' },
    });
    await stage.done(endAccreditation, { account: stage.delegate('URY'), session: 'demo-1', state: 'URY' });
    expect((await demonstrationAccounts(stage.db)).map(({ state }) => state)).not.toContain('URY');
  });
});
