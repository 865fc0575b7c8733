import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserJar, browserJar } from '../../../test/browser-jar.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { sealSeeds } from '../../../test/given/seal-seeds.ts';
import { type CaughtMail, type MailServer, mailServer } from '../../../test/mail-server.ts';
import type { AnyCommand } from '../../door/command.ts';
import { perform } from '../../door/perform.ts';
import { erasePerson } from '../../erasure/index.ts';
import { assignOffice, detailsOf, endSignIns, makeSignInLink, signInKey, verifyWaysIn } from '../../identity/index.ts';
import { ownData } from '../../identity/own-data.ts';
import { acts, again, filled, tables } from '../../modules.ts';
import { verifyRecord } from '../../record/index.ts';
import { openServer, type PlenaryServer } from '../../server.ts';
import { createSession } from '../../sessions/index.ts';
import { accreditPersons } from '../accredit-persons.ts';
import { describePerson } from '../describe-person.ts';
import { endAccreditation } from '../end-accreditation.ts';
import { signInLetters } from './sign-in-letter.ts';
import { unreachedByMail } from './unreached-by-mail.ts';

/** Letters by mail, as the Secretariat sends them and persons get them: through HTTP, with a mail server. */

const origin = 'http://localhost:4999';
const secret = '0'.repeat(32);
const key = signInKey({ mode: 'production', secret });

let db: TestDatabase;
let mail: MailServer;
let server: PlenaryServer;
let session: string;
let secretariat: string;
let browser: BrowserJar;
const letters = () => `/desk/sessions/${session}/letters`;

/** Addresses that the mail server does not know. */
const unknown = new Set(['birch@example.test']);

const persons = [
  { state: 'URY', name: 'Example, Ash', role: 'head', email: 'ash@example.test' },
  { state: 'URY', name: 'Example, Birch', role: 'adviser', email: 'birch@example.test' },
  { state: 'FRA', name: 'Example, Cedar', role: 'head' },
  { state: 'FRA', name: 'Example, Elder', role: 'adviser', email: 'elder@example.test' },
] as const;

function jar(): BrowserJar {
  return browserJar(origin, (address, init) => server.app.request(address, init));
}

async function done<C extends AnyCommand>(
  command: C,
  input: object,
  by: string | null = secretariat,
): Promise<unknown> {
  const outcome = await perform(server.door, command, input, { account: by });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

async function accountOf(name: string): Promise<string> {
  const row = await db.store.reads
    .selectFrom('account')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id;
}

beforeAll(async () => {
  db = await testDatabase();
  mail = await mailServer({ refuses: (address) => (unknown.has(address) ? [550, 'no such box'] : null) });
  server = await openServer({
    config: {
      ...{ mode: 'production', host: '127.0.0.1', port: 4999, database: { kind: 'url', url: db.url }, log: 'json' },
      ...{ secret, sealSeeds, origin },
      mail: { url: `smtp://127.0.0.1:${mail.port}`, from: 'Secretariat <asp@example.org>', openly: true },
    },
    store: db.store,
    log: pino({ level: 'silent' }),
  });
  const office = { name: 'Example, Clerk', office: 'secretariat', demonstration: false };
  secretariat = ((await done(assignOffice, office, null)) as { account: string }).account;
  const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const title = { en: 'Made up session', ar: 'دورة تجريبية' };
  const held = { kind: 'regular', title, city: 'New York', starts: inDays(20), ends: inDays(30) };
  session = ((await done(createSession, { ...held, number: 99 })) as { session: string }).session;
  await done(accreditPersons, { session, persons });
  browser = jar();
  const link = await makeSignInLink(server.door, key, secretariat, null);
  await browser.send(`/sign-in/${link.ok ? link.token : ''}`, {});
}, 120_000);

afterAll(async () => {
  await server.close();
  await mail[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

async function page(address: string): Promise<string> {
  return plain(await (await browser.open(address)).text());
}

function plain(html: string): string {
  return html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** Sends the form of the page for those chosen, with what else is said; gives the page it leads to. */
async function send(query: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const html = await (await browser.open(`${letters()}/mail?${query}`)).text();
  const [form = ''] = /<form[^>]*action="[^"]*\/letters\/mail".*?<\/form>/s.exec(html) ?? [];
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
  return plain(await (await browser.send(`${letters()}/mail`, { ...fields, ...more })).text());
}

function to(address: string): readonly CaughtMail[] {
  return mail.caught.filter((one) => one.to.includes(address));
}

/** Another name for each number. */
function lettered(n: number): string {
  return [...String(1_000 + n)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
}

/** The address of the link in a message. */
function linkIn(caught: CaughtMail | undefined): string {
  return /^http:\S+\/sign-in\/\S+$/m.exec(caught?.mail.text ?? '')?.[0] ?? '';
}

describe('letters by mail', () => {
  it('are shown before they are sent: to how many, and who has no address', async () => {
    expect(await page(letters())).toContain('Send by mail');
    const before = await page(`${letters()}/mail?whom=new&state=&lang=ar`);
    expect(before).toContain('Send 3 letters');
    expect(before).toContain('One person has no e-mail address and gets no letter');
    expect(before).toContain('Example, Cedar');
    expect(before).not.toContain('sent a letter before');
    expect(await page(`${letters()}/mail?whom=new&state=FRA&lang=en`)).toContain('Send one letter');
    expect(await page(`${letters()}/mail?whom=new&state=NOR&lang=en`)).toContain('Nobody can be sent a letter now');
    expect(await page(`${letters()}/sent`)).toContain('No letter was sent by mail yet');
  });

  it('come to their persons in the language chosen, and each link signs its person in, once', async () => {
    expect(await send('whom=new&state=&lang=ar')).toContain('3 letters are on their way');
    await expect.poll(() => mail.caught.length).toBe(2);
    await expect.poll(async () => page(`${letters()}/sent`)).toContain('One letter could not be sent');
    const [{ mail: message } = { mail: null }] = to('ash@example.test');
    expect(message?.subject).toContain('دورة تجريبية');
    expect(message?.html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(message?.text).toContain('Example, Ash');
    const link = linkIn(to('ash@example.test')[0]);
    expect(link).toMatch(/^http:\/\/localhost:4999\/ar\/sign-in\/[0-9A-Z]{24}$/);
    expect(message?.html).toContain(`href="${link}"`);

    const person = jar();
    const address = link.slice(origin.length);
    expect((await person.open(address)).status).toBe(200);
    await person.send(address, { stay: 'yes' });
    expect(person.at()).toBe('/ar/me');
    expect(await (await person.open('/me')).text()).toContain('Example, Ash');
    expect((await jar().open(address)).status).toBe(410);
  });

  it('say of each what became of it, and why', async () => {
    const sent = await page(`${letters()}/sent`);
    expect(sent).toContain('2 letters were given to the mail server');
    expect(sent).toContain('The mail server does not take this address');
    expect(sent).toContain('no such box');
    expect(await page('/desk/jobs')).toContain('One person could not be sent a letter and has no way in');
    expect(await page('/')).toContain('One person could not be sent a letter and has no way in');
    const person = await accountOf('Example, Birch');
    const ways = await db.store.reads
      .selectFrom('invitation')
      .select(['used_at', 'ended_at'])
      .where('account', '=', person)
      .execute();
    expect(ways).toMatchObject([{ used_at: null, ended_at: expect.any(String) }]);
    expect((await verifyWaysIn(db.store.reads, { key, sure: true })).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leave neither link nor address in the record, in the jobs or in what is kept of them', async () => {
    const kept = [
      await db.store.reads.selectFrom('entry').selectAll().execute(),
      await db.store.reads.selectFrom('message').selectAll().execute(),
      await db.store.reads.selectFrom('request').selectAll().execute(),
    ];
    const code = linkIn(to('elder@example.test')[0]).slice(-24);
    expect(code).toMatch(/^[0-9A-Z]{24}$/);
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(JSON.stringify(kept[0])).not.toContain('example.test');
    const found = await verifyRecord(db.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
  }, 120_000);

  it('are not sent twice by mistake', async () => {
    const asks = await page(`${letters()}/mail?whom=all&state=URY&lang=en`);
    expect(asks).toContain('2 of these persons were sent letters before');
    const caught = mail.caught.length;
    expect(await send('whom=all&state=URY&lang=en')).toContain('Say that they shall be sent again, or choose others');
    expect(await send('whom=all&state=URY&lang=en', { basedOn: '1', again: 'yes' })).toContain('Nothing was saved');
    expect(mail.caught.length).toBe(caught);
    const before = linkIn(to('elder@example.test')[0]);
    expect(await send('whom=all&state=FRA&lang=en', { again: 'yes' })).toContain('One letter is on its way');
    await expect.poll(() => to('elder@example.test').length).toBe(2);
    const after = linkIn(to('elder@example.test')[1]);
    expect((await jar().open(before.slice(origin.length))).status).toBe(410);
    expect((await jar().open(after.slice(origin.length))).status).toBe(200);
  });

  it('that wait do not take the place of what was done for the person since', async () => {
    const account = await accountOf('Example, Elder');
    const { write } = signInLetters({ door: server.door, key, origin: () => origin });
    const asked = {
      id: randomUUID(),
      kind: 'sign-in-letter',
      about: `session:${session}`,
      account,
      lang: 'en',
    } as const;
    const message = { ...asked, askedBy: secretariat, lot: randomUUID() };
    const askedAt = new Date(Date.now() + 1_000).toISOString();
    expect(await write({ ...message, askedAt: '2026-01-01T00:00:00.000Z' })).toEqual({
      unsent: 'letters.unsent.link-over',
    });
    const first = await write({ ...message, askedAt });
    expect(await write({ ...message, askedAt })).toEqual(first);
    expect(first).toMatchObject({ letter: { to: { address: 'elder@example.test' } } });
    await done(endSignIns, { account });
    expect(await write({ ...message, askedAt })).toEqual({ unsent: 'letters.unsent.link-over' });
    expect(await write({ ...message, account: await accountOf('Example, Cedar'), askedAt })).toEqual({
      unsent: 'letters.unsent.no-address',
    });
    expect(await write({ ...message, account: secretariat, askedAt })).toEqual({
      unsent: 'letters.unsent.not-accredited',
    });
    const ash = { ...message, account: await accountOf('Example, Ash'), askedAt, lot: randomUUID() };
    expect(await write({ ...ash, askedBy: account })).toEqual({ unsent: 'letters.unsent.no-link' });
  });

  it('that failed are the Secretariat’s to see to until the last day ends in New York', async () => {
    const held = db.store.reads.selectFrom('session').select('ends').where('id', '=', session);
    const { ends } = await held.executeTakeFirstOrThrow();
    const next = new Date(Date.parse(ends) + 86_400_000).toISOString().slice(0, 10);
    const at = (hour: string) =>
      unreachedByMail({ reads: db.store.reads, filled: () => [], now: `${next}T${hour}:00.000Z` });
    expect(await at('03:30')).toMatchObject([{ by: ends, city: 'New York' }]);
    expect(await at('05:30')).toEqual([]);
  });

  it('that failed are sent again to the address that was mended', async () => {
    const account = await accountOf('Example, Birch');
    const details = (await detailsOf(db.store.reads, [account])).get(account);
    await done(describePerson, { ...details, session, state: 'URY', account, email: 'betula@example.test' });
    expect(await page(`${letters()}/mail?whom=failed`)).toContain('Send one letter');
    expect(await send('whom=failed')).toContain('One letter is on its way');
    await expect.poll(() => to('betula@example.test').length).toBe(1);
    await expect.poll(async () => page(`${letters()}/sent`)).not.toContain('could not be sent');
    expect(await send('whom=failed')).toContain('Letters sent by mail');
    expect(to('betula@example.test')).toHaveLength(1);
  });

  it('go to many at once, and the lists of them come by pages', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({
      ...{ state: 'BRA', name: `Muster, ${lettered(n)}`, role: 'adviser', namesake: true },
      ...(n < 80 ? { email: `muster${n}@example.test` } : {}),
    }));
    await done(accreditPersons, { session, persons: many });
    const preview = await (await browser.open(`${letters()}/mail?whom=new&state=BRA`)).text();
    expect(plain(preview)).toContain('70 persons have no e-mail address and get no letter');
    const began = performance.now();
    expect(await send('whom=new&state=BRA&lang=zh')).toContain('80 letters are on their way');
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect.poll(() => mail.caught.filter(({ to }) => to[0]?.startsWith('muster')).length).toBe(80);
    await expect.poll(async () => page(`${letters()}/sent`)).not.toContain('wait to be sent');
    const list = await (await browser.open(`${letters()}/sent?page=2`)).text();
    for (const html of [preview, list]) expect(html.length).toBeLessThan(100_000);
    expect(new Set(mail.caught.map((one) => linkIn(one))).size).toBe(mail.caught.length);
  }, 120_000);

  it('are among a person’s own data, and go with the person', async () => {
    const account = await accountOf('Example, Elder');
    const own = async () => (await ownData(db.store.reads, account, filled))?.messages;
    const message = {
      kind: 'sign-in-letter',
      about: `session:${session}`,
      state: 'sent',
      address: 'elder@example.test',
    };
    expect(await own()).toMatchObject([message, message]);
    await done(endAccreditation, { session, state: 'FRA', account });
    await done(erasePerson, { account, reason: 'At the request of the person' });
    expect(await own()).toBeUndefined();
    const rows = await db.store.reads.selectFrom('message').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('elder');
    const found = await verifyRecord(db.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
  }, 120_000);
});
