import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { pathWithoutLanguage } from '../words/languages.ts';
import type { WebEnv } from './env.ts';
import { languages } from './request-language.ts';
import { sameSite } from './same-site.ts';
import { security } from './security.ts';

function site(origin: string | null) {
  const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(security(origin?.startsWith('https:') ?? false), languages(), sameSite(origin));
  app.all('*', (c) => c.text('done'));
  return app;
}
const own = site('https://assembly.example');
const here = site(null);

describe('a request meant for another site', () => {
  it.each([
    [own, 'https://assembly.example/members', 200],
    // behind a proxy that ends TLS
    [own, 'http://assembly.example/members', 200],
    [own, 'http://assembly.example:8080/members', 421],
    [own, 'http://evil.example/members', 421],
    [own, 'http://assembly.example.evil.example/members', 421],
    [own, 'http://localhost:3000/members', 421],
    [own, 'http://10.0.0.7:3000/health', 200],
    [here, 'http://localhost:3000/members', 200],
    [here, 'http://127.0.0.1:4000/members', 200],
    [here, 'http://[::1]:4000/members', 200],
    [here, 'http://rebound.example:3000/members', 421],
    [here, 'http://127.0.0.1.evil.example/members', 421],
  ])('%#: %s', async (app, address, status) => {
    expect((await app.request(address)).status).toBe(status);
  });

  it('is told in the language of its address', async () => {
    const answer = await here.request('http://rebound.example/fr/members');
    expect(await answer.text()).toContain('Ce n’est pas l’adresse du site');
  });
});

describe('what may write', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };
  const ask = (app: typeof own, headers: Record<string, string>, method = 'POST') =>
    app.request(app === own ? 'http://assembly.example/acts/x' : 'http://localhost:3000/acts/x', { method, headers });

  it.each([
    [
      'a form of the site behind a TLS proxy, from a browser without Sec-Fetch-Site',
      own,
      { ...form, origin: 'https://assembly.example' },
      200,
    ],
    [
      'a form of the site, from a newer browser',
      own,
      { ...form, origin: 'https://assembly.example', 'sec-fetch-site': 'same-origin' },
      200,
    ],
    [
      'a form of the link page, which keeps its address to itself',
      own,
      { ...form, origin: 'null', 'sec-fetch-site': 'same-origin' },
      200,
    ],
    ['a form sent again by the browser itself', own, { ...form, 'sec-fetch-site': 'none' }, 200],
    ['a form of another site', own, { ...form, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['the same without Sec-Fetch-Site', own, { ...form, origin: 'https://evil.example' }, 403],
    [
      'a form of a sister site',
      own,
      { ...form, origin: 'https://other.assembly.example', 'sec-fetch-site': 'same-site' },
      403,
    ],
    ['a form from a sealed frame', own, { ...form, origin: 'null' }, 403],
    ['a form from nowhere', own, form, 403],
    ['the own name without TLS', own, { ...form, origin: 'http://assembly.example' }, 403],
    ['JSON of a program', own, json, 200],
    ['JSON from another site', own, { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['JSON with the origin of another site', own, { ...json, origin: 'https://evil.example' }, 403],
    ['plain text of a program, which a form could send too', own, { 'content-type': 'text/plain' }, 403],
    ['no body at all and no origin', own, {}, 403],
    ['a form on this machine', here, { ...form, origin: 'http://localhost:3000' }, 200],
    ['a form of another port of this machine', here, { ...form, origin: 'http://localhost:8080' }, 403],
    ['the same machine by another name', here, { ...form, origin: 'http://127.0.0.1:3000' }, 403],
  ] as const)('%s', async (_, app, headers, status) => {
    const answer = await ask(app, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status === 403) expect(await answer.text()).toContain('sent from another site');
  });

  it('is asked for every method that is not safe', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await ask(own, { origin: 'https://evil.example' }, method)).status).toBe(403);
  });

  it('is refused with a code', async () => {
    const answer = await here.request('http://localhost:3000/api/acts/x', { method: 'POST', headers: form });
    expect(await answer.json()).toMatchObject({ objections: [{ code: 'from-another-site' }] });
  });
});

it('an address with too many questions is refused at once', async () => {
  expect((await here.request(`http://localhost/members?${'a=1&'.repeat(201)}`)).status).toBe(400);
  expect((await here.request(`http://localhost/members?on=${'1'.repeat(8_000)}`)).status).toBe(400);
});

it('every answer says what a browser may do with it', async () => {
  const { headers } = await own.request('http://assembly.example/members');
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  expect((await here.request('http://localhost/members')).headers.get('strict-transport-security')).toBeNull();
});

it.each([
  ['assembly.example:443', 200],
  ['assembly.example:80', 421],
  ['ASSEMBLY.example', 200],
])('the port that https leaves out is that of the site: %s', async (host, status) => {
  const headers = { host };
  expect((await own.request('http://assembly.example/members', { headers })).status).toBe(status);
});

it('a body that no route reads is not taken to its end', async () => {
  const origin = 'https://assembly.example';
  const sent = await own.request('http://assembly.example/nothing', { method: 'POST', headers: { origin }, body: 'x' });
  expect(sent.headers.get('connection')).toBe('close');
});
