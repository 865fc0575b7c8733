import { describe, expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { firstDayOf, lastDayOf, writtenPartial, yearsOf } from './partial-day.ts';
import { Sources, sourceParts } from './provenance.tsx';
import { byName, nameOf } from './state-names.ts';

const en = languageCtx('en', '2026-11-24T08:00:00.000Z');

describe('partial dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-02', '2023-02-01', '2023-02-28', 'February 2023'],
    ['2024-12-05', '2024-12-05', '2024-12-05', '5 December 2024'],
  ])('%s is from %s to %s and is written %s', (partial, first, last, written) => {
    expect([firstDayOf(partial), lastDayOf(partial), writtenPartial(en, partial)]).toEqual([first, last, written]);
  });

  it('has a place on a line of years', () => {
    expect(yearsOf('2002')).toBe(2002);
    expect(yearsOf('2002-07-02')).toBeCloseTo(2002.5, 2);
    expect(yearsOf('2002', 'last')).toBeCloseTo(2003, 2);
  });
});

describe('sources', () => {
  it.each([
    ['https://www.example.org/a/b', [['example.org', 'https://www.example.org/a/b']]],
    [
      'A table: https://example.org/x',
      [
        ['A table: ', null],
        ['example.org', 'https://example.org/x'],
      ],
    ],
    [
      'https://example.org/x (copy: http://b.example/y, z)',
      [
        ['example.org', 'https://example.org/x'],
        [' (copy: ', null],
        ['b.example', 'http://b.example/y'],
        [', z)', null],
      ],
    ],
    ['Rome Statute, article 112(1)', [['Rome Statute, article 112(1)', null]]],
    ['key', [['A book', null]]],
  ])('%s is taken apart', (source, parts) => {
    expect(sourceParts(source, { key: 'A book' }).map(({ text, href }) => [text, href])).toEqual(parts);
  });

  it('says when there is none, and how sure the statement is', () => {
    const none = fragment(<Sources ctx={en} of={{ source: [], confidence: 'unverified' }} />);
    expect(none).toContain('none found');
    expect(none).toContain('<span class="doubt">unverified</span>');
    const two = fragment(<Sources ctx={en} of={{ source: ['A', 'https://b.example/'], confidence: 'sourced' }} />);
    expect(two).toContain('A</bdi>; <bdi class="cite-text"><a href="https://b.example/">b.example</a>');
  });
});

describe('names of States', () => {
  const names = new Map([
    ['AUT', { en: 'Austria', ru: 'Австрия' }],
    ['ZAF', { en: 'South Africa', ru: 'Южная Африка' }],
    ['DEU', { en: 'Germany', ru: 'Германия' }],
  ]);
  it('are ordered by the reader’s alphabet', () => {
    expect(byName(en, names, ['ZAF', 'DEU', 'AUT'])).toEqual(['AUT', 'DEU', 'ZAF']);
    expect(nameOf(languageCtx('ru', en.now), names, 'DEU')).toBe('Германия');
    expect(nameOf(en, names, 'XYZ')).toBe('XYZ');
  });
});
