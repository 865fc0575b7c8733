import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { WebEnv } from './env.ts';
import { hrefIn, pathWithoutLanguage, splitPath } from './languages.ts';
import { languages } from './request-language.ts';

test.each([
  ['/', 'en', '/'],
  ['/members', 'en', '/members'],
  ['/fr', 'fr', '/'],
  ['/fr/', 'fr', '/'],
  ['/ar/members/x', 'ar', '/members/x'],
  ['/france', 'en', '/france'],
  ['/de/members', 'en', '/de/members'],
  ['/zh/fr/x', 'zh', '/fr/x'],
])('%s is %s and %s', (address, lang, path) => {
  expect(splitPath(address)).toEqual({ lang, path });
});

test.each([
  ['en', '/members?q=1#a', '/members?q=1#a'],
  ['fr', '/members?q=1#a', '/fr/members?q=1#a'],
  ['fr', '/', '/fr'],
  ['fr', '#list', '#list'],
  ['fr', 'https://example.org/', 'https://example.org/'],
  ['fr', '//example.org/', '/fr/example.org/'],
  ['en', '//example.org/', '/example.org/'],
  ['en', '/\\example.org/', '/example.org/'],
] as const)('in %s, %s leads to %s', (lang, path, href) => {
  expect(hrefIn(lang, path)).toBe(href);
});

describe('routing', () => {
  const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  app.get('/members', (c) => c.html(`${c.get('lang')} ${c.req.path}`));

  test('one route serves six addresses and says the language', async () => {
    const answer = await app.request('/ar/members');
    expect(await answer.text()).toBe('ar /members');
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(await (await app.request('/members')).text()).toBe('en /members');
  });

  test('English has one address only', async () => {
    const answer = await app.request('/en/members?q=1');
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('/members?q=1');
    expect((await app.request('/en')).headers.get('location')).toBe('/');
  });

  test('the address without prefix never leads to another site', async () => {
    expect((await app.request('/en//evil.example/x')).headers.get('location')).toBe('/evil.example/x');
  });
});
