import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { uid } from '../../test/given/who.ts';
import { testStage } from '../../test/stage.ts';
import { endAccreditation } from '../delegations/end-accreditation.ts';
import { actorOf } from '../door/actor.ts';
import { kindOf } from '../door/acts.ts';
import { perform } from '../door/perform.ts';
import { acts, again, commands, filled, openDoor, tables } from '../modules.ts';
import { verifyRecord } from '../record/index.ts';
import { appFolder } from '../store/app-folder.ts';
import type { Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { assignOffice } from './assign-office.ts';
import { endCapacity } from './capacities.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { accountList } from './list-accounts.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { openSignIns } from './open-sign-ins.ts';
import { drawSecret, hashOf, signInKey } from './secrets.ts';
import { findSignIn, mostSignIns, signIn, signOut } from './sign-in.ts';
import { acceptInvitation, linkState } from './sign-in-link.ts';
import { sweepSignIns } from './sweep.ts';
import { viewerOf } from './viewer.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function officeOf(store: Store, office: 'secretariat' | 'president', demonstration = false): Promise<string> {
  const input = { name: 'Example, Ash', office, demonstration };
  const outcome = await perform(openDoor(store, sealSeeds), assignOffice, input, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { account: string }).account;
}

async function linkFor(store: Store, account: string, by: string | null = null): Promise<string> {
  const made = await makeSignInLink(openDoor(store, sealSeeds), testKey, account, by);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.token;
}

describe('signing in', () => {
  it('holds for twelve hours, for one browser, until it is ended', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const start = new Date();
    const token = await signIn(db.store, testKey, account, start);
    const other = await signIn(db.store, testKey, account, start);
    expect(other).not.toBe(token);
    const who = async (secret: string, now: string) =>
      (await findSignIn(db.store, testKey, secret, now))?.account ?? null;
    const after = (ms: number) => who(token, new Date(start.getTime() + ms).toISOString());
    expect(await after(0)).toBe(account);
    expect(await after(12 * hour - 1)).toBe(account);
    expect(await after(12 * hour)).toBeNull();
    expect(await who(`${token}x`, start.toISOString())).toBeNull();
    await signOut(db.store, testKey, token);
    expect(await after(0)).toBeNull();
    expect(await who(other, start.toISOString())).toBe(account);
  });

  it('keeps the hash of the secret and not the secret', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const tokens = [await signIn(db.store, testKey, account, new Date()), await linkFor(db.store, account)];
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
    const token = await signIn(db.store, testKey, account, now);
    await db.store.writes
      .updateTable('account')
      .set({ closed_at: now.toISOString() })
      .where('id', '=', account)
      .execute();
    expect(await findSignIn(db.store, testKey, token, now.toISOString())).toBeNull();
    expect(await viewerOf(db.store.reads, account, now.toISOString())).toBeNull();
  });
});

describe('a database made by the version before', () => {
  it('opens without its sign-ins and links, whose hashes were plain, and everybody signs in anew', async () => {
    await using db = await testDatabase({ migrated: false });
    const folder = path.join(appFolder(), 'migrations');
    const before = await mkdtemp(path.join(tmpdir(), 'plenary-migrations-'));
    for (const file of await readdir(folder))
      if (/^\d{4}_/.test(file)) await copyFile(path.join(folder, file), path.join(before, file));
    await migrate(db.store, before);
    await rm(before, { recursive: true });
    const account = randomUUID();
    await sql`insert into account (id, name, created_at) values (${account}, 'Example, Ash', now())`.execute(
      db.store.writes,
    );
    const plain = (token: string) => createHash('sha256').update(token).digest('hex');
    await sql`insert into sign_in values (${plain('a')}, ${account}, now(), now() + interval '1 hour')`.execute(
      db.store.writes,
    );
    await sql`insert into invitation values (${plain('b')}, ${account}, now() + interval '1 hour', null)`.execute(
      db.store.writes,
    );
    await migrate(db.store);
    const now = new Date();
    for (const token of ['a', 'b']) {
      expect(await findSignIn(db.store, testKey, token, now.toISOString())).toBeNull();
      expect(await acceptInvitation(db.store, testKey, token, now)).toBeNull();
    }
    expect(await openSignIns(db.store.reads, account, now.toISOString())).toEqual([]);
    const accepted = await acceptInvitation(db.store, testKey, await linkFor(db.store, account), now);
    expect(await findSignIn(db.store, testKey, accepted?.token ?? '', now.toISOString())).toMatchObject({ account });
  });
});

describe('who can write to the database alone', () => {
  const now = new Date();
  const far = '2036-01-01T00:00:00.000Z';

  it('plants no sign-in: neither with a plain hash, nor under another key, nor by handing over or lengthening a right one', async () => {
    await using db = await testDatabase();
    const victim = await officeOf(db.store, 'secretariat');
    const own = await officeOf(db.store, 'president');
    const foreign = signInKey({ mode: 'production', secret: 'z'.repeat(32) });
    const { token: planted, hash } = drawSecret(foreign, 'sign-in');
    for (const token_hash of [hash, createHash('sha256').update(planted).digest('hex')])
      await db.store.writes
        .insertInto('sign_in')
        .values({ token_hash, account: victim, created_at: now.toISOString(), expires_at: far, seal: hash })
        .execute();
    expect(await findSignIn(db.store, testKey, planted, now.toISOString())).toBeNull();

    const token = await signIn(db.store, testKey, own, now);
    const right = hashOf(testKey, 'sign-in', token);
    expect(await findSignIn(db.store, testKey, token, now.toISOString())).toMatchObject({ account: own });
    for (const change of [{ account: victim }, { account: own, expires_at: far }]) {
      await db.store.writes.updateTable('sign_in').set(change).where('token_hash', '=', right).execute();
      expect(await findSignIn(db.store, testKey, token, now.toISOString())).toBeNull();
    }
  });

  it('plants no link, nor hands one over', async () => {
    await using db = await testDatabase();
    const victim = await officeOf(db.store, 'secretariat');
    const token = await linkFor(db.store, await officeOf(db.store, 'president'));
    await db.store.writes.updateTable('invitation').set({ account: victim }).execute();
    expect(await linkState(db.store, testKey, token, now)).toBe('unknown');
    expect(await acceptInvitation(db.store, testKey, token, now)).toBeNull();
  });

  it('and another PLENARY_SECRET ends every sign-in and every link', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const token = await signIn(db.store, testKey, account, now);
    const link = await linkFor(db.store, account);
    const other = signInKey({ mode: 'production', secret: 'z'.repeat(32) });
    expect(await findSignIn(db.store, other, token, now.toISOString())).toBeNull();
    expect(await linkState(db.store, other, link, now)).toBe('unknown');
  });
});

describe('the ways into an account', () => {
  it('are twenty sign-ins at most, even when many come at once; the oldest ends', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const other = await officeOf(db.store, 'president');
    const start = Date.now() - hour;
    const theirs = await signIn(db.store, testKey, other, new Date(start));
    const first = await signIn(db.store, testKey, account, new Date(start));
    const second = await signIn(db.store, testKey, account, new Date(start + 1));
    for (let n = 2; n <= mostSignIns; n += 1) await signIn(db.store, testKey, account, new Date(start + n));
    const now = new Date().toISOString();
    const open = async (token: string) => (await findSignIn(db.store, testKey, token, now)) !== null;
    expect([await open(first), await open(second), await open(theirs)]).toEqual([false, true, true]);
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => signIn(db.store, testKey, account, new Date(start + 99 + n))),
    );
    expect(await openSignIns(db.store.reads, account, now)).toHaveLength(mostSignIns);
  });

  it('are one unused link: a newer one ends the older, and its page says so', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const other = await linkFor(db.store, await officeOf(db.store, 'president'));
    const older = await linkFor(db.store, account);
    const newer = await linkFor(db.store, account);
    const now = new Date();
    expect(await acceptInvitation(db.store, testKey, older, now)).toBeNull();
    const states = () => Promise.all([older, newer, other].map((token) => linkState(db.store, testKey, token, now)));
    expect(await states()).toEqual(['ended', 'open', 'open']);
    await acceptInvitation(db.store, testKey, newer, now);
    expect(await states()).toEqual(['ended', 'used', 'open']);
    expect(await linkState(db.store, testKey, other, new Date(now.getTime() + 8 * day))).toBe('old');
    expect(await linkState(db.store, testKey, drawSecret(testKey, 'link').token, now)).toBe('unknown');
  });

  it('end all with one act, which the record holds and verify builds', async () => {
    await using stage = await testStage();
    const account = stage.delegate('URY');
    const now = new Date();
    const tokens = [await signIn(stage.store, testKey, account, now), await signIn(stage.store, testKey, account, now)];
    const bystander = await signIn(stage.store, testKey, stage.delegate('FRA'), now);
    const open = async (token: string) => (await findSignIn(stage.store, testKey, token, now.toISOString())) !== null;
    await stage.done(endSignIns, { account });
    expect(await Promise.all([...tokens, bystander].map(open))).toEqual([false, false, true]);
    expect(await stage.codes(endSignIns, { account: stage.president })).toEqual(['needs-system']);
    expect(await stage.codes(endSignIns, { account: uid(404) })).toEqual(['no-such-account']);
    expect(await stage.codes(endSignIns, { account }, stage.president)).toEqual(['needs-secretariat']);
    const entry = await stage.db.selectFrom('entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow();
    expect(entry).toMatchObject({
      act: 'sign-ins.ended',
      subject: 'accounts',
      audience: 'secretariat',
      actor: stage.secretariat,
      data: { account },
    });
    const signedInAgain = await signIn(stage.store, testKey, account, now);
    const found = await verifyRecord(stage.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(await open(signedInAgain)).toBe(true);
  });

  it('end with the last capacity, and stay with one that is left', async () => {
    await using db = await testDatabase();
    const door = openDoor(db.store, sealSeeds);
    await officeOf(db.store, 'secretariat');
    const account = await officeOf(db.store, 'president');
    const now = new Date();
    const token = await signIn(db.store, testKey, account, now);
    const link = await linkFor(db.store, account);
    await db.store.writes
      .insertInto('capacity')
      .values({ account, kind: 'secretariat', valid_from: now.toISOString(), valid_until: null })
      .execute();
    const end = (kind: 'president' | 'secretariat') =>
      db.store.writes
        .transaction()
        .execute((tx) => endCapacity(tx, account, { kind }, new Date(Date.now() + 1).toISOString()));
    await end('president');
    expect(await findSignIn(db.store, testKey, token, now.toISOString())).not.toBeNull();
    expect(await linkState(db.store, testKey, link, now)).toBe('open');
    await end('secretariat');
    expect(await findSignIn(db.store, testKey, token, now.toISOString())).toBeNull();
    expect(await linkState(db.store, testKey, link, now)).toBe('ended');

    const next = await officeOf(db.store, 'president');
    const theirs = await signIn(db.store, testKey, next, now);
    expect(await perform(door, endOffice, { account: next }, { account: null })).toMatchObject({ ok: true });
    expect(await findSignIn(db.store, testKey, theirs, now.toISOString())).toBeNull();
  });

  it('are not opened by a link that is used while all are being ended', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'president');
    const door = openDoor(db.store, sealSeeds);
    for (let round = 0; round < 10; round += 1) {
      const link = await linkFor(db.store, account);
      const [accepted] = await Promise.all([
        acceptInvitation(db.store, testKey, link, new Date()),
        perform(door, endSignIns, { account }, { account: null }),
      ]);
      // Either the link was too late, or what it opened ended with the rest.
      const now = new Date();
      expect(await linkState(db.store, testKey, link, now)).toBe(accepted === null ? 'ended' : 'used');
      expect(accepted && (await findSignIn(db.store, testKey, accepted.token, now.toISOString()))).toBeNull();
    }
  });

  it('leave nothing behind: what is over is deleted in small steps, what holds stays', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'secretariat');
    const now = new Date();
    const ago = (ms: number) => new Date(now.getTime() - ms);
    const stays = await signIn(db.store, testKey, account, now);
    for (let n = 0; n < 7; n += 1) await signIn(db.store, testKey, account, ago(13 * hour));
    const links = [
      await linkFor(db.store, account),
      await linkFor(db.store, account),
      await linkFor(db.store, account),
    ];
    for (const [n, days] of [0, 29, 31].entries())
      await db.store.writes
        .updateTable('invitation')
        .set({ expires_at: ago(days * day).toISOString() })
        .where('token_hash', '=', hashOf(testKey, 'link', links[n] ?? ''))
        .execute();
    await sweepSignIns(db.store, 2);
    const left = await db.store.reads.selectFrom('sign_in').select('token_hash').execute();
    expect(left).toEqual([{ token_hash: hashOf(testKey, 'sign-in', stays) }]);
    expect(await Promise.all(links.map((link) => linkState(db.store, testKey, link, now)))).toEqual([
      'ended',
      'ended',
      'unknown',
    ]);
  });
});

describe('an invitation', () => {
  it('is used once, within a week, even by two at the same moment', async () => {
    await using db = await testDatabase();
    const account = await officeOf(db.store, 'president');
    const now = new Date();
    const token = await linkFor(db.store, account);
    const both = await Promise.all([1, 2].map(() => acceptInvitation(db.store, testKey, token, now)));
    expect(both.flatMap((accepted) => accepted?.account ?? [])).toEqual([account]);
    expect(await acceptInvitation(db.store, testKey, token, now)).toBeNull();
    expect(await acceptInvitation(db.store, testKey, drawSecret(testKey, 'link').token, now)).toBeNull();
    const late = await linkFor(db.store, account);
    const { at, data } = await db.store.reads
      .selectFrom('entry')
      .select(['at', 'data'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const until = Date.parse((data as { until: string }).until);
    expect(until - Date.parse(at)).toBe(7 * day);
    expect(await acceptInvitation(db.store, testKey, late, new Date(until))).toBeNull();
    expect(await acceptInvitation(db.store, testKey, late, new Date(until - 1))).toMatchObject({ account });
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
    await db.store.writes.transaction().execute(async (tx) =>
      kindOf(acts, 'office.ended').apply?.(tx, {
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
    const door = openDoor(db.store, sealSeeds);
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
    expect(accounts.slice(0, 3).map(({ kind }) => kind)).toEqual(['secretariat', 'secretariat', 'president']);
    expect(accounts).toHaveLength(stage.delegates.size + 3);
    expect(accounts.map(({ account }) => account)).not.toContain(real);
    expect(accounts.find(({ state }) => state === 'URY')).toMatchObject({
      account: stage.delegate('URY'),
      kind: 'delegate',
      session: 'demo-1',
      role: 'head',
      stateName: { en: 'Uruguay' },
    });
    await stage.done(endAccreditation, { account: stage.delegate('URY'), session: 'demo-1', state: 'URY' });
    expect((await demonstrationAccounts(stage.db)).map(({ state }) => state)).not.toContain('URY');
  });
});
