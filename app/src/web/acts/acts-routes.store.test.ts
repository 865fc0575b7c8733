import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { sealSeeds } from '../../../test/given/seal-seeds.ts';
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
  const config = {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    database,
    secret: 'secret',
    sealSeeds,
    origin,
  } as const;
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
    expect(await send('add-agenda-item', { input: { session: 'demo 1', titel: 'A' } })).toMatchObject({
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

describe('every refusal to a program', () => {
  const act = '/api/acts/add-agenda-item';
  const typed = { 'content-type': 'application/json' };
  const json = (body: unknown, headers = {}) => ({
    method: 'POST',
    headers: { origin, cookie, ...typed, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const deep = `{"input":${'['.repeat(20)}${']'.repeat(20)}}`;
  const asks: readonly (readonly [string, number, string, () => [string, RequestInit]])[] = [
    ['unreadable JSON', 400, 'input.json', () => [act, json('{')]],
    ['a wrong answer', 400, 'input.english', () => [act, json({ input: session })]],
    ['an odd number of an entry', 400, 'input.json', () => [act, json({ input: session, basedOn: -1 })]],
    ['a rule that says no', 422, 'no-such-session', () => [act, json({ input: { session: 'demo-9', title: 'A' } })]],
    ['nobody signed in', 422, 'not-signed-in', () => [act, json({ input: session }, { cookie: '' })]],
    ['an act that is none', 404, 'no-such-command', () => ['/api/acts/no-such-act', json({})]],
    ['another method', 405, 'method-not-allowed', () => [act, { method: 'GET' }]],
    ['a method of nobody', 405, 'method-not-allowed', () => [act, { method: 'DELETE', headers: { origin } }]],
    ['an address that is none', 404, 'not-found', () => ['/api/nothing', {}]],
    ['a table that is none', 404, 'not-found', () => ['/nothing.json', {}]],
    ['a day that is none', 400, 'not-understood', () => ['/members.json?on=2024-02-31', {}]],
    ['too many bytes', 413, 'too-large', () => [act, json('x'.repeat(70_000))]],
    ['too deep', 413, 'too-large', () => [act, json(deep)]],
    ['another site', 403, 'from-another-site', () => [act, json({}, { origin: 'http://elsewhere.example' })]],
    ['no form', 415, 'wrong-media-type', () => ['/acts/open-meeting', json({}, { accept: 'application/json' })]],
    ['an address that is too long', 400, 'not-understood', () => [`/api/acts/x?${'a'.repeat(9_000)}`, json({})]],
    ['what is for who is signed in', 401, 'not-signed-in', () => ['/me/data.json', {}]],
    ['a stream without gzip', 406, 'not-acceptable', () => ['/live/floor', {}]],
    ['a topic that is none', 404, 'not-found', () => ['/live/nothing.json', {}]],
  ];

  it.each(asks)('%s: %i has the code %s and a sentence in the language asked for', async (_, status, code, ask) => {
    const said = async (language: string) => {
      const [path, { headers, ...init }] = ask();
      // Whoever asks for a page's own data says the language in the address; for acts the header says it.
      const prefixed = path.startsWith('/api/') || language === 'en' ? path : `/${language}${path}`;
      const asked = { ...init, headers: { ...headers, 'accept-language': language } };
      const answer = await server.app.request(`${origin}${prefixed}`, asked);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      const reply = (await answer.json()) as Record<string, unknown>;
      expect(reply).toMatchObject({ ok: false, code, error: expect.any(String), request: expect.any(String) });
      return String(reply.error);
    };
    const [english, french, chinese] = [await said('en'), await said('fr'), await said('zh')];
    expect(english).toMatch(/^[A-Z]/);
    expect(new Set([english, french, chinese]).size).toBe(3);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
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
