import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { demonstrationAccounts } from '../../identity/demonstration.ts';
import { openServer, type PlenaryServer } from '../../server.ts';

/** The whole program on a real database, spoken to as browsers and programs speak to it. */

const origin = 'http://plenary.example';
let db: TestDatabase;
let server: PlenaryServer;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  const database = { kind: 'url', url: db.url } as const;
  const config = { mode: 'demonstration', host: '127.0.0.1', port: 0, database, secret: 'secret', origin } as const;
  server = await openServer({ config: { ...config, log: 'json' }, store: db.store, log: pino({ level: 'silent' }) });
  const [account] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'secretariat');
  const signedIn = await post('/sign-in', { account: account?.account ?? '' }, '');
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
}, 60_000);

afterAll(async () => {
  await server.close();
  await db[Symbol.asyncDispose]();
});

/** A form as a browser sends it; `next` is its field `then`. */
function post(path: string, fields: Readonly<Record<string, string>>, as = cookie): Promise<Response> {
  const headers = { origin, cookie: as, 'content-type': 'application/x-www-form-urlencoded' };
  const { next, ...answers } = fields;
  const body = new URLSearchParams({ ...answers, ...(next === undefined ? {} : Object.fromEntries([['then', next]])) });
  return Promise.resolve(server.app.request(`${origin}${path}`, { method: 'POST', headers, body: body.toString() }));
}

async function send(command: string, body: unknown, as = cookie, language?: string) {
  const answer = await server.app.request(`${origin}/api/acts/${command}`, {
    method: 'POST',
    headers: {
      origin,
      cookie: as,
      'content-type': 'application/json',
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, reply: (await answer.json()) as Record<string, unknown> };
}

async function entries(): Promise<number> {
  const { count } = await db.store.reads
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const session = { session: 'demo-1' };

describe('an act sent by a program', () => {
  it('is refused in the language that it asked for, with the provision and the figures', async () => {
    const title = { input: { ...session, title: 'x'.repeat(501) } };
    const said = async (language?: string) => {
      const { reply } = await send('add-agenda-item', title, cookie, language);
      return reply.errors;
    };
    expect(await said('fr')).toEqual({ title: 'Veuillez écrire au plus 500 caractères.' });
    expect(await said('zh-CN,zh;q=0.9')).toEqual({ title: expect.stringContaining('500') });
    expect(await said()).toEqual({ title: 'Write 500 characters at most.' });
    const accredited = { input: { ...session, state: 'USA', name: 'Example, Ash', role: 'adviser' } };
    const refused = (await send('accredit-person', accredited, cookie, 'fr')).reply.objections;
    expect(refused).toMatchObject([
      {
        code: 'not-a-state-party-then',
        text: expect.stringMatching(
          /^États-Unis d.Amérique\u00A0: cet État n’est pas État Partie au \d+(er)? \S+ \d{4}\u00A0; il n’a pas de siège\.$/,
        ),
        cite: { provision: 'Statut de Rome, article 112(1)' },
        facts: { state: 'USA' },
      },
    ]);
    const out = await send('add-agenda-item', title, '', 'ru');
    expect(out.reply.objections).toMatchObject([{ text: 'Сначала войдите, затем отправьте снова.' }]);
  });

  it('is done, and done once when it is sent twice', async () => {
    const body = { input: { ...session, title: 'Sent twice' }, requestId: randomUUID() };
    const first = await send('add-agenda-item', body);
    expect(first).toMatchObject({ status: 200, reply: { ok: true, repeated: false, answer: { number: 6 } } });
    const again = await send('add-agenda-item', body);
    expect(again).toEqual({ status: 200, reply: { ...first.reply, repeated: true } });
  });

  it('is refused with its code', async () => {
    expect(await send('add-agenda-item', { input: { session: 'demo-9', title: 'Agenda' } })).toMatchObject({
      status: 422,
      reply: { ok: false, objections: [{ code: 'no-such-session' }] },
    });
    expect(await send('no-such-act', { input: {} })).toMatchObject({
      status: 404,
      reply: { objections: [{ code: 'no-such-command' }] },
    });
    for (const as of ['', 'plenary=unknown', `${cookie}x`])
      expect(await send('add-agenda-item', { input: session }, as)).toMatchObject({
        status: 422,
        reply: { objections: [{ code: 'not-signed-in' }] },
      });
  });

  it('is refused on an older state than the one it changes', async () => {
    const { reply } = await send('add-agenda-item', { input: { ...session, title: 'Before' } });
    const { item } = reply.answer as { item: string };
    const rename = (title: string, basedOn: unknown) => send('rename-agenda-item', { input: { item, title }, basedOn });
    expect(await rename('After', reply.seq)).toMatchObject({ status: 200 });
    expect(await rename('Again', reply.seq)).toMatchObject({ status: 422, reply: { objections: [{ code: 'stale' }] } });
  });

  it('is answered with the fields that are wrong, or how to send it', async () => {
    const before = await entries();
    expect(await send('add-agenda-item', { input: { session: 'demo 1', titel: 'A' } })).toEqual({
      status: 400,
      reply: {
        ok: false,
        errors: {
          session: 'This is not the name of a session.',
          title: expect.any(String),
          titel: 'This act has no such field.',
        },
      },
    });
    for (const body of ['', 'not json', '[]', { requestId: 'seven' }, { basedOn: 1.5 }])
      expect(await send('add-agenda-item', body), JSON.stringify(body)).toMatchObject({
        status: 400,
        reply: { ok: false, errors: { form: expect.stringContaining('Send JSON') } },
      });
    expect(await entries()).toBe(before);
  });
});

describe('an act sent by a form', () => {
  it('leads to the page that follows, with what was made in its address', async () => {
    const done = await post('/acts/add-agenda-item', { ...session, title: 'By form', next: '/items/{item}/{other}' });
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toMatch(/^\/items\/[0-9a-f-]{36}\/\{other\}$/);
    const away = await post('/acts/add-agenda-item', { ...session, title: 'By form', next: '//elsewhere.example/' });
    expect(away.headers.get('location')).toBe('/');
  });

  it('is done once when it is sent twice', async () => {
    const before = await entries();
    const form = { ...session, title: 'Pressed twice', requestId: randomUUID(), next: '/items/{item}' };
    const places = [await post('/acts/add-agenda-item', form), await post('/acts/add-agenda-item', form)];
    expect(new Set(places.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await entries()).toBe(before + 1);
  });

  it('comes back to its page with the reason when it is refused, and keeps what was written', async () => {
    const meeting = (await db.store.reads.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id;
    const page = `/meetings/${meeting}/podium`;
    const limit = (seconds: string) => post('/acts/set-time-limit', { meeting, seconds, from: page, next: page });
    const early = await limit('120');
    expect(early.status).toBe(422);
    expect(await early.text()).toMatch(/role="alert"[^>]*>The meeting is not open yet/);

    const seats = await db.store.reads.selectFrom('capacity').select('state').where('kind', '=', 'delegate').execute();
    await send('register-presence', { input: { meeting, arrived: seats.map(({ state }) => state) } });
    expect(await send('open-meeting', { input: { meeting } })).toMatchObject({ status: 200 });
    const wrong = await limit('5');
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('Write a whole number from 30 to 3,600');
    expect(html).toContain('value="5"');
    expect((await limit('120')).status).toBe(303);
  });

  it('is answered with the reason each time, also where the page has no such form', async () => {
    for (const time of ['once', 'again']) {
      const refused = await post('/acts/open-meeting', { meeting: randomUUID(), from: '/members' });
      expect(refused.status).toBe(422);
      expect(await refused.text(), time).toMatch(/role="alert"[^>]*>[\s\S]{0,200}There is no such meeting/);
    }
  });

  it('is answered with the reason where its form is gone by now', async () => {
    const meeting = (await db.store.reads.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id;
    const page = `/meetings/${meeting}`;
    const signedOut = await post('/acts/set-time-limit', { meeting, seconds: '90', from: `${page}/podium` }, '');
    expect(signedOut.status).toBe(422);
    expect(await signedOut.text()).toContain('Sign in first, then send this again.');
    expect(await send('close-meeting', { input: { meeting } })).toMatchObject({ status: 200 });
    const closed = await post('/acts/ask-for-floor', { meeting, state: 'URY', from: `/fr${page}` });
    expect(closed.status).toBe(422);
    const html = await closed.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain(`href="${page}"`);
    const wrong = await post('/acts/set-time-limit', { meeting, seconds: '5', from: page });
    expect(await wrong.text()).toContain('Write a whole number from 30 to 3,600');
  });

  it('is not taken from another site, nor for an act that does not exist', async () => {
    const before = await entries();
    const elsewhere = await server.app.request(`${origin}/acts/add-agenda-item`, {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example', cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...session, title: 'Forged' }).toString(),
    });
    expect(elsewhere.status).toBe(403);
    expect((await post('/acts/no-such-act', {})).status).toBe(404);
    expect((await server.app.request(`${origin}/acts/add-agenda-item`)).headers.get('location')).toBe('/');
    expect(await entries()).toBe(before);
  });
});

describe('signing in', () => {
  it('ends with signing out, and with signing in as somebody else', async () => {
    const me = () => server.app.request(`${origin}/me`, { headers: { cookie } });
    const [other] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'president');
    const kept = cookie;
    const signedIn = await post('/sign-in', { account: other?.account ?? '', next: '/me' });
    expect(signedIn.headers.get('location')).toBe('/me');
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await me()).text()).toContain('Demonstration President');
    await post('/sign-out', {});
    expect((await me()).status).toBe(303);
    // One browser, one sign-in: signing in as somebody else ended the one before.
    cookie = kept;
    expect((await me()).status).toBe(303);
    expect((await post('/sign-in', { account: randomUUID() }, '')).headers.get('set-cookie')).toBeNull();
  });
});
