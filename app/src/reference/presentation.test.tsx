import { describe, expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { HowWeKnow, nothingTold, ToldByPage } from '../web/how-we-know.tsx';
import { fragment } from '../web/page.tsx';
import { firstDayOf, lastDayOf, writtenPartial, yearsOf } from './partial-day.ts';
import { Sources, sourceParts } from './provenance.tsx';
import type { Provenance } from './shapes.ts';
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

  const foot = (...of: readonly Provenance[]) =>
    fragment(
      <ToldByPage value={nothingTold()}>
        <p>
          <Sources of={of} />
        </p>
        <HowWeKnow ctx={en} />
      </ToldByPage>,
    );

  it('stand at the foot of the page, each once, by how sure they make what rests on them', () => {
    const page = foot(
      { source: ['A', 'https://b.example/'], confidence: 'sourced' },
      { source: ['C', 'A'], confidence: 'unverified' },
    );
    expect(page).toMatch(/^<p><\/p><details class="how" id="how"><summary>How we know this <span>3 sources</);
    const [sure = '', unsure = ''] = page.split('<h3>').slice(1);
    expect(sure).toMatch(/^Stated in these sources<\/h3><ul><li><bdi class="cite-text">A<\/bdi><\/li>/);
    expect(sure).toContain('<a href="https://b.example/">b.example</a>');
    expect(unsure).toMatch(/^Named as a source, not checked<\/h3><ul><li><bdi class="cite-text">C<\/bdi><\/li><\/ul>/);
  });

  it('are no foot where there are none', () => {
    expect(foot({ source: [], confidence: 'unverified' })).toBe('<p></p>');
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
