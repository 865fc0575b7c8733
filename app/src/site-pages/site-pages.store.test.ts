import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { commands, filled, routes } from '../modules.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { openTables } from './tables.ts';

let stage: TestStage;
let app: Hono<WebEnv>;

beforeAll(async () => {
  stage = await testStage();
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  const now = '2026-11-24T08:00:00.000Z';
  const site = {
    reads: stage.db,
    commands,
    filled,
    door: stage.door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx({ ...requestFacts(c), now }),
  };
  for (const mount of routes) mount(app, site);
});
afterAll(() => stage[Symbol.asyncDispose]());

it('the cookie of the appearance is for encrypted lines alone where the site is on one', async () => {
  const cookieFrom = async (origin: string) => {
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request('/appearance', { method: 'POST', headers, body: 'appearance=dark' });
    return answer.headers.get('set-cookie') ?? '';
  };
  expect(await cookieFrom('https://assembly.example')).toMatch(/^plenary-appearance=dark;.*; Secure/);
  expect(await cookieFrom('http://localhost:3000')).not.toContain('Secure');
});

describe('open data', () => {
  it.each(openTables.map(({ path }) => path))(
    '%s is there as CSV and JSON, and on the page that lists them',
    async (path) => {
      const csv = await app.request(`${path}.csv`);
      expect(csv.headers.get('content-type')).toContain('text/csv');
      const json = (await (await app.request(`${path}.json`)).json()) as { readonly rows: readonly unknown[] };
      expect(Array.isArray(json.rows)).toBe(true);
      const page = await (await app.request('/fr/open-data')).text();
      expect(page.includes(`href="/fr${path}.csv"`)).toBe(true);
    },
  );

  it('lists every doubt with a page that is there', async () => {
    const { rows } = (await (await app.request('/open-data/doubts.json')).json()) as {
      readonly rows: readonly { readonly fact: string; readonly page: string; readonly confidence: string }[];
    };
    expect(rows.length).toBeGreaterThan(300);
    expect(new Set(rows.map(({ confidence }) => confidence))).toEqual(new Set(['unverified', 'open']));
    for (const page of new Set(rows.map(({ page: address }) => address))) {
      const answer = await app.request(encodeURI(page));
      expect(answer.status, page).toBe(200);
    }
    expect(await (await app.request('/open-data')).text()).toContain('<li id="doubts"');
  });

  it('describes every act with who may do it and the schema of its input', async () => {
    const described = (await (await app.request('/api/commands.json')).json()) as readonly {
      readonly command: string;
      readonly address: string;
      readonly who: string;
      readonly input: { readonly type: string; readonly properties: Readonly<Record<string, unknown>> };
    }[];
    expect(described.map(({ command }) => command).toSorted()).toEqual([...commands.keys()].toSorted());
    const open = described.find(({ command }) => command === 'open-meeting');
    expect(open).toMatchObject({
      address: '/api/acts/open-meeting',
      who: 'the President and the Secretariat',
      input: { type: 'object', properties: { meeting: { type: 'string', format: 'uuid' } }, required: ['meeting'] },
    });
    for (const { command, input } of described) expect(input.type, command).toBe('object');
  });

  it.each(['/accessibility', '/open-data', '/kit', '/ar/accessibility'])('%s answers', async (address) => {
    const answer = await app.request(address);
    expect(answer.status).toBe(200);
    expect((await answer.text()).match(/<h1/g)).toHaveLength(1);
  });
});
