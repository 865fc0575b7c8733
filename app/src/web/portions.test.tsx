import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { describe, expect, it, test } from 'vitest';
import { anyone, may } from './access.ts';
import { languageCtx, makeCtx } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { type Column, csv, csvParts, json, jsonParts } from './open-data.ts';
import { inPortions } from './portions.ts';
import { requestFacts, respondCsv, respondJson } from './respond.ts';

const ctx = languageCtx('en', '2026-01-01T00:00:00.000Z');
const columns: readonly Column<number>[] = [
  { key: 'n', label: 'N', value: (n) => n },
  { key: 'text', label: 'Text', value: (n) => `line ${n},\n"${n}"` },
  { key: 'list', label: 'List', value: (n) => (n % 2 === 0 ? [] : ['a', 'b']) },
  { key: 'name', label: 'Name', value: (n) => (n === 3 ? null : { en: `Name ${n}`, fr: `Nom ${n}` }) },
];
const numbers = (length: number): readonly number[] => Array.from({ length }, (_, n) => n);
const same = async (keys: readonly number[]): Promise<readonly number[]> => keys;

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe('a table that is read while it is sent', () => {
  it.each([0, 1, 2, 3, 4, 7])('has the same bytes as one of %i rows that is made at once', async (length) => {
    const rows = numbers(length);
    expect(await whole(jsonParts(columns, inPortions(rows, same, 2)))).toBe(json(columns, rows));
    expect(await whole(csvParts(ctx, columns, inPortions(rows, same, 2)))).toBe(csv(ctx, columns, rows));
    const objects = rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
    expect(json(columns, rows)).toBe(`${JSON.stringify({ rows: objects }, null, 1)}\n`);
  });

  it('leaves out what is no longer there', async () => {
    const odd = async (keys: readonly number[]) => keys.filter((key) => key % 2 === 1 && key < 4);
    expect(await whole(jsonParts(columns, inPortions(numbers(9), odd, 2)))).toBe(json(columns, [1, 3]));
    expect(
      await whole(
        jsonParts(
          columns,
          inPortions(numbers(9), async () => [], 2),
        ),
      ),
    ).toBe(json(columns, []));
  });
});

/** 100,000 rows; `read` counts those that were asked for. */
function site(entry = 7) {
  const state = { read: 0, entry };
  const app = new Hono<WebEnv>();
  const table = () => ({
    columns,
    name: 'all',
    rows: inPortions(numbers(100_000), async (keys) => {
      state.read += keys.length;
      return keys;
    }),
  });
  const ctxOf = (c: Parameters<typeof requestFacts>[0]) =>
    makeCtx({ ...requestFacts(c), recordEntry: state.entry, viewer: c.req.query('me') ? viewer : null });
  app.use('/packed.json', compress());
  app.get('/all.json', may(anyone, 'current'), (c) => respondJson(c, ctxOf(c), table()));
  app.get('/packed.json', may(anyone, 'current'), (c) => respondJson(c, ctxOf(c), table()));
  app.get('/all.csv', may(anyone, 'current'), (c) => respondCsv(c, ctxOf(c), table()));
  return { app, state };
}
const viewer = { id: '1', name: 'A delegate', capacities: [], seat: null };

describe('an answer of a long table', () => {
  it.each(['/all.json', '/all.csv'])('%s is read no further than it is taken', async (address) => {
    const { app, state } = site();
    const answer = await app.request(address);
    expect(state.read).toBe(0);
    const reader = answer.body?.getReader();
    for (let part = 0; part < 5; part += 1) await reader?.read();
    expect(state.read).toBeGreaterThan(0);
    expect(state.read).toBeLessThanOrEqual(1_000);
    await reader?.cancel();
    const then = state.read;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(state.read).toBe(then);
  });

  it('is not read whole where it is packed', async () => {
    const { app, state } = site();
    const answer = await app.request('/packed.json', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const reader = answer.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.read).toBeLessThan(50_000);
    await reader?.cancel();
  });

  it('is whole in the end', async () => {
    const { app } = site();
    const { rows } = (await (await app.request('/all.json')).json()) as { rows: { n: number }[] };
    expect(rows.map(({ n }) => n)).toEqual(numbers(100_000));
  });

  test('who has it already is told so, and nothing is read, until an entry comes', async () => {
    const { app, state } = site();
    const etag = (await app.request('/all.json')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await app.request('/all.json', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await app.request('/all.json?kind=vote')).headers.get('etag')).not.toBe(etag);
    state.entry += 1;
    expect((await app.request('/all.json', { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect(state.read).toBe(0);
  });

  test('for a person who is signed in it is nobody else’s', async () => {
    const { app } = site();
    const { headers } = await app.request('/all.csv?me=1');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('etag')).toBeNull();
  });
});
