import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors, unsaid } from './field-errors.ts';
import { inEnglish } from './in-english.ts';
import { stateCode, title } from './input.ts';

const input = z.strictObject({ title });
const read = (given?: unknown) => input.safeParse(given === undefined ? {} : { title: given }, { error: unsaid });
const wrong = (given?: unknown) => inEnglish(fieldErrors(read(given).error?.issues ?? []));

describe('a human text', () => {
  it('is English, or one text for each language without those left empty', () => {
    expect(read(' Report ').data).toEqual({ title: { en: 'Report' } });
    expect(read({ en: 'Report', fr: 'Rapport', es: ' ' }).data).toEqual({ title: { en: 'Report', fr: 'Rapport' } });
  });

  it.each([
    [undefined, 'title'],
    ['', 'title'],
    [7, 'title'],
    [{ fr: 'Rapport' }, 'title.en'],
    [{ en: ' ' }, 'title.en'],
  ])('%o asks for the English text', (given, field) => {
    expect(wrong(given)).toEqual({ [field]: 'Write the English text.' });
  });

  it('says what is wrong beside the language in which it is wrong', () => {
    expect(wrong({ en: 'Report', fr: 'x'.repeat(501), es: 'a\u0000b' })).toEqual({
      'title.fr': 'Write 500 characters at most.',
      'title.es': 'This text contains control characters. Delete what was pasted and type it.',
    });
    expect(wrong({ en: 'Report', fr: 7 })).toEqual({ 'title.fr': 'Write this in letters that can be seen.' });
  });

  it('knows six languages', () => {
    expect(wrong({ en: 'Report', de: 'Bericht' })).toEqual({ 'title.de': 'This act has no such field.' });
  });
});

describe('the code of a State', () => {
  it('is three letters, in any case', () => {
    expect(stateCode.safeParse(' ury ').data).toBe('URY');
  });

  it('is asked for in words when it is missing or wrong', () => {
    const message = (given: unknown) =>
      inEnglish({ state: stateCode.safeParse(given).error?.issues[0]?.message ?? '' });
    for (const given of [undefined, 'Uruguay', 7, 'ſry'])
      expect(message(given)).toEqual({ state: expect.stringContaining('three-letter code') });
  });
});
