import { expect, it } from 'vitest';
import { sentenceOf } from '../meetings/index.ts';
import { languageCtx } from '../web/ctx.ts';
import { nameOfCode } from '../web/state-names.ts';
import { langs } from '../words/languages.ts';
import { floorLog } from './log.ts';

const words = {
  names: new Map([['FRA', nameOfCode('FRA') ?? { en: 'FRA' }]]),
  agenda: [],
  session: { city: 'The Hague' as const },
};

function asked(capacity: string, data: Readonly<Record<string, unknown>> = {}, lang: (typeof langs)[number] = 'en') {
  const ctx = languageCtx(lang, '2026-12-07T14:00:00.000Z');
  const values = floorLog.values ?? (() => ({}));
  return sentenceOf(ctx, words, { act: 'floor.asked', capacity, data: { state: 'FRA', ...data }, values });
}

it('says who put a State on the list of speakers, and on whose behalf it speaks', () => {
  const own = 'delegate:FRA@demo-1';
  expect(asked(own)).toBe('France asked for the floor');
  expect(asked(own, { region: 'african' })).toBe('France asked for the floor on behalf of African States');
  expect(asked('secretariat')).toBe('The Secretariat put France on the list of speakers');
  expect(asked('secretariat', { onBehalfOf: 'Friends of Tea' })).toBe(
    'The Secretariat put France on the list of speakers, on behalf of Friends of Tea',
  );
  for (const lang of langs) {
    expect(asked(own, {}, lang)).not.toBe(asked('secretariat', {}, lang));
    expect(asked(own, { onBehalfOf: 'Tea' }, lang)).toContain('Tea');
    expect(asked(own, {}, lang)).not.toMatch(/Tea|[{}]/);
  }
});
