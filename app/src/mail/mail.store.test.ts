import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type MailServer, type MailServerOptions, mailServer } from '../../test/mail-server.ts';
import { Unfinished } from '../jobs/index.ts';
import { jobsNow } from '../jobs/waiting-jobs.ts';
import { askForMessages } from './ask-for-messages.ts';
import type { MessageKind, Written } from './message-kind.ts';
import { forgetMessages, messagesAbout, messagesTo } from './messages.ts';
import { openMailer } from './open-mailer.ts';
import { sendMessage } from './send-message.ts';

const about = 'session:99';
const letter = (address: string) => ({
  to: { name: 'Example, Ash', address },
  subject: 'Hello – مرحبا',
  text: 'A text, with the sécret\n',
  html: '<p>A text</p>',
});

/** A person for whom a message was just asked, and how often what it would bring was withdrawn. */
async function given(written: Written = { letter: letter('ash@example.test') }) {
  const db = await testDatabase();
  const account = randomUUID();
  await db.store.writes
    .insertInto('account')
    .values({ id: account, name: 'Example, Ash', name_salt: null, demonstration: false, ...opened })
    .execute();
  await ask(db, account);
  const withdrawn: string[] = [];
  const lots: string[] = [];
  const kind: MessageKind = {
    name: 'greeting',
    async write({ lot }) {
      lots.push(lot);
      return written;
    },
    withdraw: async ({ id }) => void withdrawn.push(id),
  };
  const now = async () => (await messagesAbout(db.store.reads, 'greeting', about))[0];
  return { db, account, kind, withdrawn, lots, now };
}

const opened = { closed_at: null, created_at: '2026-11-01T00:00:00.000Z' };

function ask(db: TestDatabase, account: string): Promise<void> {
  const asked = { kind: 'greeting', about, accounts: [account], lang: 'en', by: null } as const;
  return db.store.writes.transaction().execute((tx) => askForMessages(tx, { ...asked, at: new Date().toISOString() }));
}

function place({ port }: Pick<MailServer, 'port'>, how = '', openly = true) {
  return { url: `smtp://${how}127.0.0.1:${port}`, from: 'Secretariat <asp@example.org>', openly };
}

/** Does the newest job as often as told. */
async function tried(
  { db, kind }: Awaited<ReturnType<typeof given>>,
  mail: Parameters<typeof openMailer>[0] | null,
  last = false,
): Promise<'done' | string> {
  const [row] = await db.store.reads.selectFrom('message').select('id').orderBy('asked_at', 'desc').limit(1).execute();
  const task = sendMessage({ store: db.store, mailer: mail && openMailer(mail), kinds: [kind] });
  try {
    await task.run({ message: row?.id ?? '' }, { last });
    return 'done';
  } catch (error) {
    if (error instanceof Unfinished) return error.message;
    throw error;
  }
}

describe('a message', () => {
  it('comes to its person as it was written, and is noted with what the server said', async () => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer();
    expect(await jobsNow(one.db.store.reads)).toMatchObject([{ task: 'send-message', attempts: 0 }]);
    expect(await tried(one, place(server))).toBe('done');
    expect(server.caught).toHaveLength(1);
    const [{ mail, to } = { mail: null, to: [] }] = server.caught;
    expect(to).toEqual(['ash@example.test']);
    expect(mail).toMatchObject({
      subject: 'Hello – مرحبا',
      text: 'A text, with the sécret\n',
      html: '<p>A text</p>',
      from: { value: [{ name: 'Secretariat', address: 'asp@example.org' }] },
      to: { value: [{ name: 'Example, Ash', address: 'ash@example.test' }] },
    });
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await one.now()).toMatchObject({
      state: 'sent',
      tries: 1,
      address: 'ash@example.test',
      reason: null,
      answer: expect.stringContaining('taken for the test'),
    });
    const [row] = await one.db.store.reads.selectFrom('message').selectAll().execute();
    expect(row?.lot).toBeNull();
    expect(JSON.stringify(row)).not.toContain('sécret');
    // The job is done again where nobody could note that it was done.
    expect(await tried(one, place(server))).toBe('done');
    expect(server.caught).toHaveLength(1);
  });

  it('that the server took before that was noted is sent again as the same message', async () => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer();
    const mailer = openMailer(place(server));
    const killed = { ...mailer, send: async () => Promise.reject(new Error('killed')) };
    const id = (await one.db.store.reads.selectFrom('message').select('id').executeTakeFirstOrThrow()).id;
    await mailer.send(id, letter('ash@example.test'));
    const task = sendMessage({ store: one.db.store, mailer: killed, kinds: [one.kind] });
    await expect(task.run({ message: id }, { last: false })).rejects.toThrow('killed');
    expect(await tried(one, place(server))).toBe('done');
    const ids = server.caught.map(({ mail }) => mail.messageId);
    expect(ids).toEqual([`<${id}@example.org>`, `<${id}@example.org>`]);
    expect(new Set(one.lots).size).toBe(1);
    expect(one.lots).toHaveLength(2);
  });

  it('waits while the server is away, and is given up at the last try', async () => {
    const one = await given();
    await using _db = one.db;
    const away = place({ port: 1 });
    expect(await tried(one, away)).toBe('mail.reason.server');
    expect(await one.now()).toMatchObject({ state: 'waiting', tries: 1, reason: 'mail.reason.server', doneAt: null });
    expect(one.withdrawn).toEqual([]);
    expect(await tried(one, away, true)).toBe('done');
    expect(await one.now()).toMatchObject({ state: 'failed', tries: 2, reason: 'mail.reason.server' });
    expect(one.withdrawn).toHaveLength(1);
  });

  it('waits, too, where mail is set up no more', async () => {
    const one = await given();
    await using _db = one.db;
    expect(await tried(one, null)).toBe('mail.reason.not-set-up');
    expect(await one.now()).toMatchObject({ state: 'waiting', reason: 'mail.reason.not-set-up' });
  });

  it.each<[string, MailServerOptions, string, string, number]>([
    ['that is not known there', { refuses: () => [550, 'no such box'] }, 'failed', 'mail.reason.address', 550],
    ['whose box is full', { refuses: () => [452, 'full'] }, 'waiting', 'mail.reason.later', 452],
    ['whose message is refused', { refusesAll: () => [554, 'spam'] }, 'failed', 'mail.reason.refused', 554],
    ['whose message comes at a bad moment', { refusesAll: () => [451, 'later'] }, 'waiting', 'mail.reason.later', 451],
  ])('to somebody %s: %j', async (_name, options, state, reason, code) => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer(options);
    expect(await tried(one, place(server))).toBe(state === 'failed' ? 'done' : reason);
    expect(await one.now()).toMatchObject({ state, reason, answer: expect.stringContaining(String(code)) });
    expect(one.withdrawn).toHaveLength(state === 'failed' ? 1 : 0);
    expect(server.caught).toEqual([]);
  });

  it('waits where the server does not let the program in: that is mended for all of them', async () => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer({ password: 'right' });
    expect(await tried(one, place(server, 'asp:wrong@'))).toBe('mail.reason.sign-in');
    expect(await tried(one, place(server))).toBe('mail.reason.sign-in');
    expect(await one.now()).toMatchObject({ state: 'waiting' });
    expect(await tried(one, place(server, 'asp:right@'))).toBe('done');
    expect(server.caught).toHaveLength(1);
  });

  it('goes to another machine encrypted or not at all', async () => {
    const one = await given();
    await using _db = one.db;
    await using open = await mailServer();
    expect(await tried(one, place(open, '', false))).toBe('mail.reason.tls');
    await using strange = await mailServer({ encrypts: true });
    expect(await tried(one, place(strange, '', false))).toMatch(/^mail\.reason\.(tls|server)$/);
    expect([open.caught, strange.caught]).toEqual([[], []]);
    const known = place(strange, '', false);
    expect(await tried(one, { ...known, url: `${known.url}?tls.rejectUnauthorized=false` })).toBe('done');
    expect(strange.caught).toMatchObject([{ encrypted: true }]);
  });

  it('is not sent where there is nothing to send, or where it came already', async () => {
    const nothing = await given({ unsent: 'mail.reason.overtaken' });
    await using _nothing = nothing.db;
    await using server = await mailServer();
    expect(await tried(nothing, place(server))).toBe('done');
    expect(await nothing.now()).toMatchObject({ state: 'failed', reason: 'mail.reason.overtaken', address: null });
    expect(nothing.withdrawn).toHaveLength(1);
    const came = await given({ arrived: true });
    await using _came = came.db;
    expect(await tried(came, place(server))).toBe('done');
    expect(await came.now()).toMatchObject({ state: 'sent' });
    expect(server.caught).toEqual([]);
  });

  it('takes the place of one that waits; a sent one stands', async () => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer();
    await ask(one.db, one.account);
    expect(await tried(one, place(server))).toBe('done');
    await ask(one.db, one.account);
    const states = (await messagesTo(one.db.store.reads, one.account)).map(({ state }) => state);
    expect(states).toEqual(['failed', 'sent', 'waiting']);
    expect(await one.now()).toMatchObject({ state: 'waiting' });
  });

  it('without a job, as after a restoration, is said to be lost', async () => {
    const one = await given();
    await using _db = one.db;
    for (const { id } of await one.db.store.reads.selectFrom('message').select('id').execute())
      await one.db.store.writes
        .withSchema('graphile_worker')
        .selectNoFrom((eb) => eb.fn('graphile_worker.remove_job', [eb.val(id)]).as('gone'))
        .execute();
    expect(await one.now()).toMatchObject({ state: 'lost', reason: 'mail.reason.lost' });
  });

  it('of a person who is forgotten is gone, and is not sent', async () => {
    const one = await given();
    await using _db = one.db;
    await using server = await mailServer();
    const id = (await one.db.store.reads.selectFrom('message').select('id').executeTakeFirstOrThrow()).id;
    await one.db.store.writes.transaction().execute((tx) => forgetMessages(tx, one.account));
    const task = sendMessage({ store: one.db.store, mailer: openMailer(place(server)), kinds: [one.kind] });
    await task.run({ message: id }, { last: false });
    expect(server.asked()).toBe(0);
    expect(await messagesTo(one.db.store.reads, one.account)).toEqual([]);
  });
});
