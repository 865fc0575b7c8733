import { expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { sentenceOf } from './log-sentence.ts';

it('writes the days of an act as the language of the reader does', () => {
  const words = { names: new Map(), agenda: [], session: { city: 'The Hague' } } as const;
  const data = { session: '25', step: 'provisionalAgenda', on: '2026-11-30', due: '2026-11-17', reference: null };
  const said = { act: 'deadline.met', capacity: 'secretariat', data, values: () => ({}) };
  const now = '2026-12-07T09:00:00.000Z';
  expect(sentenceOf(languageCtx('en', now), words, said)).toBe(
    'The provisional agenda was issued on 30 November 2026; due by 17 November 2026',
  );
  for (const lang of ['fr', 'es', 'ar', 'zh', 'ru'] as const)
    expect(sentenceOf(languageCtx(lang, now), words, said), lang).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});
