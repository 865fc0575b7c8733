import { decisionCatalogue } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { langs } from '../words/languages.ts';
import { catalogue } from '../words/messages.ts';

describe('every kind of decision', () => {
  it.each(langs)('has its words in %s, each its own', (lang) => {
    const words = decisionCatalogue.map(({ id }) => catalogue(lang).get(`decisions.kind.${id}`));
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(decisionCatalogue.length);
  });

  it('is named in English as the law names it', () => {
    for (const { id, name } of decisionCatalogue) expect(catalogue('en').get(`decisions.kind.${id}`)).toBe(name);
  });

  it('has no words for a kind that is not there', () => {
    const keys = [...catalogue('en').keys()].filter((key) => /^decisions\.kind\.D/.test(key));
    expect(keys.sort()).toEqual(decisionCatalogue.map(({ id }) => `decisions.kind.${id}`).sort());
  });
});
