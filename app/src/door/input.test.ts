import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { languageMap, stateCode } from './input.ts';

const input = z.object({ title: languageMap });
const read = (title?: unknown) => input.safeParse(title === undefined ? {} : { title });

describe('a human text', () => {
  it('is English, or one text for each language without those left empty', () => {
    expect(read(' Report ').data).toEqual({ title: { en: 'Report' } });
    expect(read({ en: 'Report', fr: 'Rapport', es: ' ' }).data).toEqual({ title: { en: 'Report', fr: 'Rapport' } });
  });

  it.each([[undefined], [''], [{ fr: 'Rapport' }], [{ en: ' ' }], [7]])('%o asks for the English text', (title) => {
    const issue = read(title).error?.issues[0];
    expect(issue?.message).toBe('Write the English text.');
    expect(issue?.path[0]).toBe('title');
  });

  it('knows six languages', () => {
    expect(read({ en: 'Report', de: 'Bericht' }).success).toBe(false);
  });
});

describe('the code of a State', () => {
  it('is three letters, in any case', () => {
    expect(stateCode.safeParse(' ury ').data).toBe('URY');
  });

  it('is asked for in words when it is missing or wrong', () => {
    const message = (given: unknown) => stateCode.safeParse(given).error?.issues[0]?.message;
    expect(message(undefined)).toBe('Choose a State.');
    expect(message('Uruguay')).toMatch(/three-letter code/);
  });
});
