import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pathWithoutLanguage } from '../words/languages.ts';
import { anyone, may } from './access.ts';
import { makeCtx } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { errorHandlers } from './errors.tsx';
import { Page } from './page.tsx';
import { languages } from './request-language.ts';
import { matches, requestFacts, respondCsv, respondJson, respondPage } from './respond.ts';
import { security } from './security.ts';

const viewer = { id: '1', name: 'A delegate', capacities: [], seat: null };
const logged: { error: unknown; id: string }[] = [];
const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
app.use(security(), languages());
app.get('/members', may(anyone, 'current'), (c) => {
  const ctx = makeCtx({ ...requestFacts(c), viewer: c.req.query('me') ? viewer : null });
  return respondPage(
    c,
    ctx,
    <Page ctx={ctx} title="Members">
      x
    </Page>,
  );
});
app.get('/now', may(anyone, 'current'), (c) => {
  const ctx = makeCtx(requestFacts(c));
  return respondPage(
    c,
    ctx,
    <Page ctx={ctx} title="Now" live={[]}>
      x
    </Page>,
  );
});
const table = { columns: [{ key: 'n', label: 'N', value: (n: number) => n }], rows: [1, 2], name: 'members' };
app.get('/members.csv', may(anyone, 'archive'), (c) => respondCsv(c, makeCtx(requestFacts(c)), table));
app.get('/members.json', (c) => respondJson(c, makeCtx(requestFacts(c)), table));
app.get('/part.json', (c) => respondJson(c, makeCtx(requestFacts(c)), { ...table, next: '?before=1' }));
app.get('/boom', () => {
  throw new Error('secret detail');
});
const handlers = errorHandlers({
  inTurn: (_c, page) => page(),
  ctxOf: async (c) => makeCtx(requestFacts(c)),
  log: (error, id) => logged.push({ error, id }),
});
app.notFound(handlers.notFound);
app.onError(handlers.onError);

beforeAll(() => void vi.useFakeTimers({ now: Date.parse('2023-12-06T16:42:10Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

test('a public page without script is the same for everybody and can be kept', async () => {
  const first = await app.request('/members');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toMatch(/^public/);
  const again = await app.request('/members', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('etag')).toBe(etag);
});

test('a page of a signed-in person is never kept, and no cache mixes it up with the one for everybody', async () => {
  const own = await app.request('/members?me=1');
  expect(own.headers.get('cache-control')).toBe('private, no-store');
  expect(own.headers.get('etag')).toBeNull();
  for (const path of ['/members', '/now'])
    expect((await app.request(path)).headers.get('vary'), path).toBe('cookie, accept-encoding');
});

test('an answer is private unless its route declares it public, and then as long as it declares', async () => {
  expect((await app.request('/members.json')).headers.get('cache-control')).toBe('private, no-store');
  expect((await app.request('/members.csv')).headers.get('cache-control')).toMatch(/^public, max-age=600/);
});

test('a page that says what happens now is the same for everybody, its script too', async () => {
  const [one, two] = await Promise.all([app.request('/now'), app.request('/now')]);
  expect(one.headers.get('etag')).toBe(two.headers.get('etag'));
  expect(await one.text()).toContain('<script type="module" src="/');
});

test('the policy lets nothing in from elsewhere', async () => {
  const policy = (await app.request('/members')).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/);
});

test('CSV is a file with its name, JSON is shown', async () => {
  const file = await app.request('/members.csv');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="members.csv"');
  expect(file.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(await file.text()).toBe('n\r\n1\r\n2\r\n');
  const data = await app.request('/members.json');
  expect(data.headers.get('link')).toBeNull();
  expect(await data.json()).toEqual({ rows: [{ n: 1 }, { n: 2 }] });
  expect((await app.request('/part.json')).headers.get('link')).toBe('<?before=1>; rel="next"');
});

test('a missing page is said in the reader’s language, and asks robots to stay away', async () => {
  const answer = await app.request('/ru/nothing');
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain('<h1>Страница не найдена</h1>');
  expect(page).toContain('content="noindex"');
});

test('a fault shows its reference and nothing of its cause, and is logged under it', async () => {
  const answer = await app.request('/boom');
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).not.toContain('secret detail');
  expect(logged).toHaveLength(1);
  expect(page).toContain(logged[0]?.id);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('data asked for gets its error as data', async () => {
  const answer = await app.request('/api/nothing', { headers: { accept: 'application/json' } });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: 'Page not found', objections: [] });
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('If-None-Match %s', (header, answer) => {
  expect(matches(header, '"a"')).toBe(answer);
});
