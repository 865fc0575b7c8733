import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { WebEnv } from '../web/env.ts';
import { askedLanguage, languages } from '../web/request-language.ts';
import { hrefIn, pathWithoutLanguage, splitPath } from './languages.ts';

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

describe('the language that a program asks for', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA, en;q=0.8', 'fr'],
    ['de, es;q=0.5', 'es'],
    ['en;q=0.2, ru;q=0.9', 'ru'],
    ['zh-Hant', 'zh'],
    ['ar;q=0, en', 'en'],
    ['*', 'en'],
    ['de', 'en'],
    ['fr;q=nothing', 'en'],
  ])('%s is %s', (header, lang) => {
    expect(askedLanguage(header)).toBe(lang);
  });

  test('counts on the interface for programs, and nowhere else', async () => {
    const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
    app.use(languages());
    app.get('*', (c) => c.text(c.get('lang') ?? ''));
    const asked = async (path: string) => {
      const answer = await app.request(path, { headers: { 'accept-language': 'fr' } });
      return [await answer.text(), answer.headers.get('vary')];
    };
    expect(await asked('/api/acts/x')).toEqual(['fr', 'accept-language']);
    expect(await asked('/es/api/acts/x')).toEqual(['es', null]);
    // A page has one address for each language; caches know no other difference.
    expect(await asked('/members')).toEqual(['en', null]);
  });
});
