import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserJar, browserJar } from '../../../test/browser-jar.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { sealSeeds } from '../../../test/given/seal-seeds.ts';
import { demonstrationAccounts } from '../../identity/demonstration.ts';
import { sweepSignIns } from '../../identity/sweep.ts';
import { openServer, type PlenaryServer } from '../../server.ts';

const origin = 'http://plenary.example';
const secret = 'the secret of a test, which is long enough';
const agenda = '/desk/sessions/demo-1/agenda';
let db: TestDatabase;
let server: PlenaryServer;
let log = '';
let secretariat: string;
let president: string;

beforeAll(async () => {
  db = await testDatabase();
  const database = { kind: 'url', url: db.url } as const;
  const config = {
    mode: 'demonstration',
    sealSeeds,
    host: '127.0.0.1',
    port: 0,
    database,
    secret,
    origin,
    log: 'json',
  } as const;
  const lines = pino(
    { level: 'trace' },
    {
      write: (line: string) => {
        log += line;
      },
    },
  );
  server = await openServer({ config, store: db.store, log: lines });
  const accounts = await demonstrationAccounts(db.store.reads);
  const account = (kind: string) => accounts.find((one) => one.kind === kind)?.account ?? '';
  [secretariat, president] = [account('secretariat'), account('president')];
}, 60_000);

afterAll(async () => {
  await server.close();
  await db[Symbol.asyncDispose]();
});

function newBrowser(): BrowserJar {
  return browserJar(origin, (address, init) => server.app.request(address, init));
}

async function browserOf(account: string): Promise<BrowserJar> {
  const browser = newBrowser();
  await browser.send('/sign-in', { account, next: '/' });
  return browser;
}

const item = (title: string, more: Readonly<Record<string, string>> = {}) => ({
  session: 'demo-1',
  'title.en': title,
  requestId: randomUUID(),
  from: agenda,
  next: agenda,
  ...more,
});

async function entries(): Promise<number> {
  const found = await db.store.reads
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst();
  return found?.seq ?? 0;
}

const tooLong = `Wording that took an hour ${'x'.repeat(500)}`;

describe('a refused form', () => {
  it('has an address of its own: loading it again, Back and Enter in the address send nothing and show what was written', async () => {
    const browser = await browserOf(secretariat);
    const before = await entries();
    const answer = await browser.send('/acts/add-agenda-item', item(tooLong));
    const address = browser.at();
    expect(address).toMatch(/^\/desk\/sessions\/demo-1\/agenda\?refused=[0-9a-f-]{36}$/);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'private, no-store']);
    const page = await answer.text();
    expect(page).toContain('Write 500 characters at most.');
    expect(page).toContain(`value="${tooLong}"`);
    // What follows from this page is about the page, not about its refusal.
    expect(page).not.toMatch(/[?&]refused=/);
    for (const time of ['loaded again', 'opened by its address']) {
      const again = await (await browser.open(address)).text();
      expect(again, time).toContain(`value="${tooLong}"`);
      expect(again, time).toContain('Write 500 characters at most.');
    }
    expect(await entries()).toBe(before);
    expect((await browser.open(agenda)).status).toBe(200);
  });

  it('keeps the query and the language of its page', async () => {
    const browser = await browserOf(secretariat);
    const answer = await browser.send('/fr/acts/add-agenda-item', item(tooLong, { from: `/fr${agenda}?part=2` }));
    expect(browser.at()).toMatch(/^\/fr\/desk\/sessions\/demo-1\/agenda\?part=2&refused=/);
    expect(await answer.text()).toContain('Veuillez écrire au plus 500 caractères.');
  });

  it('based on an older state shows the new one with what was written', async () => {
    const browser = await browserOf(secretariat);
    const made = await browser.send('/acts/add-agenda-item', item('Renamed by two', { next: '/{item}' }));
    expect(made.status).toBe(404);
    const id = browser.at().slice(1);
    const based = { item: id, basedOn: String(await entries()), from: agenda, next: agenda };
    await browser.send('/acts/rename-agenda-item', { ...based, 'title.en': 'The name that the first gave' });
    const second = await browser.send('/acts/rename-agenda-item', {
      ...based,
      'title.en': 'The name that the second wrote',
    });
    const page = await second.text();
    expect(second.status).toBe(422);
    expect(page).toContain('value="The name that the second wrote"');
    expect(page).toContain('The name that the first gave');
  });

  it('is shown to nobody else: not to who signs in after with the same browser, nor to another browser', async () => {
    const browser = await browserOf(secretariat);
    await browser.send('/acts/add-agenda-item', item(`Private ${tooLong}`));
    const address = browser.at();
    const other = await browserOf(secretariat);
    expect(await (await other.open(address)).text()).not.toContain('Private Wording');
    expect(other.at()).toBe(agenda);
    await browser.send('/sign-out', {});
    await browser.send('/sign-in', { account: president, next: address });
    expect(await (await browser.open(address)).text()).not.toContain('Private Wording');
    const stranger = newBrowser();
    await stranger.open(address);
    expect(stranger.at()).toMatch(/^\/sign-in\?/);
  });

  it('is kept for an hour, sealed; no word of it stands in the database or in the log', async () => {
    const browser = await browserOf(secretariat);
    await browser.send('/acts/add-agenda-item', item(`Not in clear ${tooLong}`));
    const address = browser.at();
    const id = address.slice(-36);
    const row = () =>
      db.store.reads
        .selectFrom('kept_form')
        .select(['sealed', sql<number>`extract(epoch from expires_at - now())`.as('left')])
        .where('id', '=', id)
        .executeTakeFirst();
    const kept = await row();
    expect(kept?.sealed.toString('latin1')).not.toMatch(/Not in clear|Wording|add-agenda-item/);
    expect(Number(kept?.left)).toBeGreaterThan(3_500);
    expect(Number(kept?.left)).toBeLessThanOrEqual(3_600);
    expect(log).not.toContain('Not in clear');
    await sql`update kept_form set expires_at = now() where id = ${id}`.execute(db.store.writes);
    const after = await browser.open(address);
    expect([after.status, browser.at()]).toEqual([200, agenda]);
    await sweepSignIns(db.store);
    expect(await row()).toBeUndefined();
  });

  it('takes no room from others: of one person the newest are kept', async () => {
    const busy = await browserOf(secretariat);
    const other = await browserOf(president);
    await other.send('/acts/add-agenda-item', item(`Of another ${tooLong}`));
    const kept = other.at().slice(-36);
    const count = () =>
      db.store.reads
        .selectFrom('kept_form')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const addresses: string[] = [];
    for (let n = 1; n <= 45; n += 1) {
      await busy.send('/acts/add-agenda-item', item(`Number ${n} ${tooLong}`));
      addresses.push(busy.at());
    }
    const before = Number((await count()).n);
    await busy.send('/acts/add-agenda-item', item(`The last ${tooLong}`));
    expect(Number((await count()).n)).toBe(before);
    expect(await (await busy.open(busy.at())).text()).toContain('The last Wording');
    expect(await (await busy.open(addresses.at(-1) ?? '')).text()).toContain('Number 45 Wording');
    expect(await (await busy.open(addresses[0] ?? '')).text()).not.toContain('Number 1 Wording');
    const others = db.store.reads.selectFrom('kept_form').select('id').where('id', '=', kept);
    expect(await others.execute()).toEqual([{ id: kept }]);
  });

  it('of a program is answered where it was sent', async () => {
    const browser = await browserOf(secretariat);
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(item(tooLong)).toString();
    const answer = await server.app.request(`${origin}/acts/add-agenda-item`, { method: 'POST', headers, body });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`value="${tooLong}"`);
  });
});

describe('a form sent after its sign-in has ended', () => {
  const signedOut = async (as: string): Promise<BrowserJar> => {
    const browser = await browserOf(as);
    // In another tab.
    await browser.send('/sign-out', {});
    return browser;
  };

  it('asks to sign in, and is there again with its text', async () => {
    const browser = await signedOut(secretariat);
    const before = await entries();
    const asked = await browser.send('/acts/add-agenda-item', item('An hour of work'));
    expect(browser.at()).toMatch(/^\/sign-in\?then=/);
    expect(await asked.text()).toContain('It is kept for one hour in this browser');
    const then = new URL(browser.at(), origin).searchParams.get('then') ?? '';
    const back = await browser.send('/sign-in', { account: secretariat, next: then });
    const page = await back.text();
    expect(browser.at()).toBe(then);
    expect(page).toContain('value="An hour of work"');
    expect(page).toContain('You had been signed out, so this was not sent.');
    expect(await entries()).toBe(before);
    await browser.send('/acts/add-agenda-item', item('An hour of work'));
    expect([browser.at(), await entries()]).toEqual([agenda, before + 1]);
  });

  it('is there again wherever it was sent to, and what it was sent to takes nothing in', async () => {
    const page = '/desk/sessions/demo-1/import/delegations';
    const browser = await browserOf(secretariat);
    // What the page itself sends with the answers.
    const [, act = ''] = /name="act" value="([^"]+)"/.exec(await (await browser.open(page)).text()) ?? [];
    await browser.send('/sign-out', {});
    const list = 'State;Role;Family name\nFrance;Adviser;Kept through the night';
    await browser.send(page, { act, from: page, text: list });
    const then = new URL(browser.at(), origin).searchParams.get('then') ?? '';
    expect(then).toContain(`${page}?refused=`);
    const back = await (await browser.send('/sign-in', { account: secretariat, next: then })).text();
    expect(back).toContain('Kept through the night');
    expect(back).toContain('You had been signed out, so this was not sent.');
    // Of a browser in which nobody ever signed in nothing is kept.
    const stranger = newBrowser();
    await stranger.send(page, { act, from: page, text: list });
    expect(new URL(stranger.at(), origin).searchParams.get('then')).toBe('/');
  });

  it('says so too where the page has no such form any more, also to a program', async () => {
    const browser = await signedOut(secretariat);
    await browser.send('/acts/add-agenda-item', item('Nowhere to be', { from: '/me' }));
    const then = new URL(browser.at(), origin).searchParams.get('then') ?? '';
    const back = await browser.send('/sign-in', { account: secretariat, next: then });
    expect(await back.text()).toContain('You had been signed out, so this was not sent.');
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const data = await server.app.request(`${origin}${then}`, { headers: { cookie, accept: 'application/json' } });
    expect(await data.json()).toMatchObject({ objections: [{ code: 'sent-signed-out' }] });
  });

  it('loses nothing of the longest text, in the reader’s language', async () => {
    const browser = await signedOut(secretariat);
    const body = 'Un paragraphe très long. '.repeat(4_000);
    const proposals = '/fr/desk/sessions/demo-1/proposals';
    const sent = {
      item: randomUUID(),
      'title.fr': 'Longue',
      'body.fr': body,
      requestId: randomUUID(),
      from: proposals,
      next: proposals,
    };
    await browser.send('/fr/acts/submit-proposal', sent);
    expect(browser.at()).toMatch(/^\/fr\/sign-in\?then=%2Ffr%2Fdesk/);
    const then = new URL(browser.at(), origin).searchParams.get('then') ?? '';
    const page = await (await browser.send('/fr/sign-in', { account: secretariat, next: then })).text();
    expect(page).toContain(body.trim());
    expect(page).toContain('Vous n’étiez plus connecté');
  });

  it('of a browser that was never signed in is refused at once, and nothing is kept', async () => {
    const stranger = newBrowser();
    const answer = await stranger.send('/acts/add-agenda-item', item('By nobody'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Sign in first, then send this again.');
    stranger.cookies.set('plenary-forms', 'A'.repeat(43));
    expect((await stranger.send('/acts/add-agenda-item', item('By nobody'))).status).toBe(422);
  });
});
