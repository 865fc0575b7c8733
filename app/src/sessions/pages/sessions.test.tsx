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

test('what was elected is said in the words of the reader, with the number of seats and without abbreviations', () => {
  const plain = (lang: 'en' | 'ar') => says(lang, 'elections').replaceAll(/<[^>]*>/g, '');
  expect(plain('en')).toBe('Board of the Trust Fund for Victims (5); Committee on Budget and Finance (4)');
  expect(plain('ar')).not.toMatch(/[A-Za-z]/);
  expect(says('ar', 'elections').match(/<span class="block">/g)).toHaveLength(2);
});

test('two elections to one body are one of all seats, as sure as the less sure', () => {
  const column = sessionColumns.find((each) => each.key === 'elections');
  if (column === undefined) throw new Error('no column');
  const judges = {
    ...line,
    elected: ['sourced', 'unverified'].map((confidence, n) => ({ body: `Judges (${6 - 5 * n})`, confidence })),
  };
  const cell = fragment(
    cellOf(languageCtx('en', '2026-01-01T00:00:00.000Z'), column, judges as unknown as SessionLine),
  );
  expect(cell.replaceAll(/<[^>]*>/g, '')).toMatch(/^Judges \(7\)/);
  expect(cell).toContain('unsure');
});

test('nothing counts as elected at a session that was not held yet', () => {
  const column = sessionColumns.find((each) => each.key === 'elections');
  if (column === undefined) throw new Error('no column');
  const coming = fragment(cellOf(languageCtx('en', '2026-01-01T00:00:00.000Z'), column, { ...line, future: true }));
  expect(coming).not.toContain('Committee');
});
