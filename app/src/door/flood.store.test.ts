import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { demonstrationAccounts } from '../identity/demonstration.ts';
import { openServer, type PlenaryServer } from '../server.ts';

/** What a sender may cost the program, whoever it is. The whole program on a real database. */

const origin = 'http://plenary.example';
let db: TestDatabase;
let server: PlenaryServer;
let cookie: string;
const logged: string[] = [];

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
  server = await openServer({
    config: { ...config, log: 'json' },
    store: db.store,
    log: pino({ level: 'warn' }, { write: (line) => logged.push(line) }),
  });
  const [account] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'secretariat');
  const signedIn = await sendForm('/sign-in', `account=${account?.account}`, '');
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
}, 60_000);

afterAll(async () => {
  await server.close();
  await db[Symbol.asyncDispose]();
});

function send(path: string, type: string, body: BodyInit, as: string): Promise<Response> {
  const headers = { origin, cookie: as, 'content-type': type };
  const stream = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return Promise.resolve(server.app.request(`${origin}${path}`, { method: 'POST', headers, body, ...stream }));
}
const sendForm = (path: string, body: BodyInit, as = cookie) =>
  send(path, 'application/x-www-form-urlencoded', body, as);

const names = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => `${name(n)}=1`).join('&');

/** 300 MB of brackets, made while they are taken. */
function brackets(): { readonly body: ReadableStream<Uint8Array>; readonly taken: () => number } {
  const piece = new TextEncoder().encode('['.repeat(65_536));
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += piece.length;
      if (taken > 300_000_000) controller.close();
      else controller.enqueue(piece);
    },
  });
  return { body, taken: () => taken };
}

describe('a form that means to cost time', () => {
  it.each([
    ['40,000 times a[]', names(40_000, () => 'a[]'), 413],
    ['30,000 names', names(30_000, (n) => `n${n}`), 413],
    ['10,000 names with a dot', names(10_000, (n) => `a.n${n}`), 413],
    ['1,001 names', names(1_001, (n) => `n${n}`), 413],
    ['1,000 names with a dot', names(1_000, (n) => `a.n${n}`), 422],
    ['1,000 answers of one name', names(1_000, () => 'a[]'), 422],
    ['a name of 60,000 letters', `${'n'.repeat(60_000)}=1`, 413],
    ['names with 20,000 dots', `a${'.b'.repeat(20_000)}=1`, 413],
  ])('%s, from anybody and from who is signed in, is answered at once', async (_, body, status) => {
    for (const as of ['', cookie]) {
      const began = performance.now();
      const answer = await sendForm('/acts/add-agenda-item', body, as);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(answer.status).toBe(status);
    }
  });

  it('says in the reader’s language that nothing was saved', async () => {
    const answer = await sendForm(
      '/fr/acts/add-agenda-item',
      names(30_000, (n) => `n${n}`),
    );
    expect(await answer.text()).toContain('Rien n’a été enregistré.');
    expect(answer.headers.get('connection')).toBe('close');
  });

  it('is bounded at every route that reads one', async () => {
    const large = `account=${'x'.repeat(100_000)}`;
    for (const path of ['/sign-in', '/desk/sessions/demo-1/delegations/invitations', '/acts/add-agenda-item'])
      expect((await sendForm(path, large)).status, path).toBe(413);
    for (const path of ['/sign-in', '/desk/sessions/demo-1/delegations/invitations', '/acts/add-agenda-item'])
      expect((await send(path, 'multipart/form-data; boundary=x', '--x--', cookie)).status, path).toBe(415);
  });

  it('of a sign-in that has ended is told to sign in', async () => {
    const answer = await sendForm('/acts/add-agenda-item', 'title=Long+work&from=/sign-in', '');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Sign in first');
  });
});

describe('JSON that means to cost memory', () => {
  it('300 MB of brackets: nobody’s are read at all, those of who is signed in to the limit', async () => {
    for (const [as, status, most] of [
      ['', 422, 200_000],
      [cookie, 413, 400_000],
    ] as const) {
      const { body, taken } = brackets();
      const answer = await send('/api/acts/add-agenda-item', 'application/json', body, as);
      expect(answer.status).toBe(status);
      expect(taken()).toBeLessThan(most);
    }
  });

  it('deeper than any act is refused before it is parsed', async () => {
    const deep = `{"input":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    expect((await send('/api/acts/add-agenda-item', 'application/json', deep, cookie)).status).toBe(413);
  });

  it('of the length of a long proposal is taken where an act says so', async () => {
    const body = JSON.stringify({ input: { title: 'x', body: 'y'.repeat(100_000) } });
    expect((await send('/api/acts/submit-proposal', 'application/json', body, cookie)).status).toBe(400);
    expect((await send('/api/acts/add-agenda-item', 'application/json', body, cookie)).status).toBe(413);
  });
});

describe('names of live topics that are none', () => {
  it('300 of them are answered with 404, and leave no line in the log', async () => {
    const before = logged.length;
    const odd = (n: number) => [`meeting:z${n}`, `vote:${n}`, `session:${'s'.repeat(21)}${n}`, `podium:%00${n}`][n % 4];
    for (let n = 0; n < 300; n += 1) {
      const answer = await server.app.request(`${origin}/live/${odd(n)}.json`);
      expect(answer.status, odd(n)).toBe(404);
    }
    expect(logged.slice(before)).toEqual([]);
  });
});
