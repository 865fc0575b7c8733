import { expect, test } from 'vitest';
import { languageCtx } from '../../web/ctx.ts';
import { cellOf } from '../../web/open-data.ts';
import { fragment } from '../../web/page.tsx';
import type { SessionLine } from '../archive.ts';
import { sessionColumns } from './sessions.tsx';

const line = {
  id: 'S-1',
  title: { en: 'Special session on amendments', original: 'en' },
  elected: [
    { body: 'Board of Directors, TFV (5)', confidence: 'sourced' },
    { body: 'Committee on Budget and Finance (4 of 5 seats)', confidence: 'sourced' },
  ],
} as unknown as SessionLine;

function says(lang: 'en' | 'ar', key: string): string {
  const column = sessionColumns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return fragment(cellOf(languageCtx(lang, '2026-01-01T00:00:00.000Z'), column, line));
}

test('a title that is in English alone says so on a page in another language', () => {
  expect(says('ar', 'session')).toContain(
    '<a href="/ar/sessions/S-1"><span lang="en" dir="ltr">Special session on amendments</span></a>',
  );
  expect(says('en', 'session')).toContain('<a href="/sessions/S-1">Special session on amendments</a>');
});

test('English names stand each on its own line where the page runs from right to left', () => {
  const arabic = says('ar', 'elections');
  expect(arabic.match(/<span class="block"><span lang="en" dir="ltr">/g)).toHaveLength(2);
  expect(arabic).not.toContain('؛');
  expect(says('en', 'elections').replaceAll(/<[^>]*>/g, '')).toBe(
    'Board of Directors, TFV (5); Committee on Budget and Finance (4 of 5 seats)',
  );
});
