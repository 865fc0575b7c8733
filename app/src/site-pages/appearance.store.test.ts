import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import type { PlenaryServer } from '../server.ts';

let db: TestDatabase;
let server: PlenaryServer;
beforeAll(async () => {
  db = await testDatabase();
  server = await openSite(db);
});
afterAll(async () => {
  await server?.close();
  await db?.[Symbol.asyncDispose]();
});

const origin = 'http://localhost:3000';
const get = (path: string, cookie = '') => server.app.request(`${origin}${path}`, { headers: { cookie } });
const themeOf = async (answer: Response) => / data-theme="(\w+)"/.exec(await answer.text())?.[1] ?? 'light';

async function choose(
  appearance: string,
  from = '',
): Promise<{ readonly cookie: string; readonly leads: string | null }> {
  const answer = await server.app.request(`${origin}${from}/appearance`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ appearance }).toString(),
  });
  expect(answer.status).toBe(303);
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', leads: answer.headers.get('location') };
}

it('whoever chooses has pages that look so, in every language, and everybody else those that they had', async () => {
  // Kept for all.
  expect(await themeOf(await get('/'))).toBe('light');
  const { cookie, leads } = await choose('dark', '/ar');
  expect(leads).toBe('/ar/accessibility#appearance');
  for (const path of ['/', '/ar/sessions', '/sessions/22', '/nothing']) {
    const page = await get(path, cookie);
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(await themeOf(page), path).toBe('dark');
    expect(await themeOf(await get(path)), path).toBe('light');
  }
  expect(await themeOf(await get('/', (await choose('device')).cookie))).toBe('device');
  const page = await (await get('/accessibility', cookie)).text();
  expect(page.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(page).toMatch(/value="dark" aria-pressed="true"/);
});

it('what is no choice is light', async () => {
  for (const wrong of ['light', 'hall', 'dark"><script>', '', 'x'.repeat(5_000)]) {
    const { cookie } = await choose(wrong);
    expect(cookie).toBe('plenary-appearance=');
    expect(await themeOf(await get('/', `plenary-appearance=${encodeURIComponent(wrong)}`))).toBe('light');
  }
});
