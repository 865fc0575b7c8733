import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { documentRoutes } from '../documents/routes.tsx';
import { logRoutes } from '../log/routes.tsx';
import { loadReference } from '../membership/index.ts';
import { commands, filled, openDoor } from '../modules.ts';
import { sitePageRoutes } from '../site-pages/routes.tsx';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { dataRoutes } from './data-routes.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
let db: TestDatabase;
let app: Hono<WebEnv>;

beforeAll(async () => {
  db = await testDatabase();
  const door = openDoor(db.store, sealSeeds);
  await loadReference(door, data);
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  const site = {
    reads: db.store.reads,
    commands,
    filled,
    door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx(requestFacts(c)),
  };
  for (const mount of [dataRoutes, logRoutes, documentRoutes, sitePageRoutes]) mount(app, site);
});
afterAll(() => db[Symbol.asyncDispose]());

async function named(): Promise<readonly { readonly path: string; readonly sha256: string }[]> {
  const entry = await db.store.reads
    .selectFrom('entry')
    .select('data')
    .where('act', '=', 'reference.loaded')
    .executeTakeFirstOrThrow();
  return (entry.data as { files: { path: string; sha256: string }[] }).files;
}

describe('the data files', () => {
  it('are served byte for byte: their hash is the one in the record', async () => {
    const files = await named();
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const now = await app.request(`/data/${file.path}`);
      expect(now.status).toBe(302);
      expect(now.headers.get('location')).toBe(`/data/${file.sha256}/${file.path}`);
      const answer = await app.request(now.headers.get('location') ?? '');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${path.basename(file.path)}"`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(bytes.equals(await readFile(path.join(data, file.path)))).toBe(true);
    }
  });

  it('are not there under another hash or name', async () => {
    for (const address of [
      `/data/${'0'.repeat(64)}/states.json`,
      '/data/other.json',
      '/data/schema/states.json',
      '/data/states',
      '/data/..%2fpackage.json',
    ])
      expect((await app.request(address)).status, address).toBe(404);
  });

  it('are all listed as open data, with their hashes', async () => {
    const text = await (await app.request('/ar/open-data')).text();
    for (const { path, sha256 } of await named()) {
      expect(text).toContain(`href="/data/${sha256}/${path}"`);
      expect(text).toContain(`>${sha256}</code>`);
    }
  });
});

describe('a page of the archive', () => {
  it('names the data it rests on at its foot, and leads to the act that loaded it', async () => {
    for (const [address, said] of [
      ['/documents', 'collected data on documents and sessions.'],
      ['/documents/ICC-ASP/22/Res.1', 'collected data on documents.'],
      ['/documents/ICC-ASP/2/Res.3', 'collected data on sessions.'],
    ]) {
      const answer = await app.request(address ?? '');
      const text = await answer.text();
      expect(answer.status, address).toBe(200);
      const [page = '', foot = ''] = text.split('<details class="how"');
      expect(foot).toContain(said);
      expect(foot).toContain('href="/open-data#files"');
      expect(page).not.toMatch(/\w\.json\b(?!")/);
      expect(foot).toContain('not the text of the document, which is not kept here');
      expect(foot).toContain('href="/log/of/reference"');
    }
    const there = await app.request('/fr/log/of/reference');
    expect(there.headers.get('location')).toBe('/fr/record/1#proof');
  });
});
