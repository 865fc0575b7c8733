import { describe, expect, it } from 'vitest';
import type { Findable } from '../web/search.ts';
import { ranked } from './find.ts';
import { fitOf } from './fit.ts';
import { soughtIn } from './query.ts';

function thing(facts: Partial<Findable> & Pick<Findable, 'title'>): Findable {
  return { kind: 'document', path: '/', about: () => '', ...facts };
}
const paper = (symbol: string, en: string) => thing({ symbol, called: [symbol], title: { en } });

const kenya = thing({
  kind: 'state',
  called: ['KEN', 'KE'],
  title: { en: 'Kenya', fr: 'Kenya', es: 'Kenya', ar: 'كينيا', zh: '肯尼亚', ru: 'Кения' },
});
const ivory = thing({
  kind: 'state',
  called: ['CIV', 'CI'],
  title: { en: 'Côte d’Ivoire', ar: 'كوت ديفوار', zh: '科特迪瓦', ru: 'Кот-д’Ивуар' },
});
const congo = thing({ kind: 'state', called: ['COG'], title: { en: 'Congo', zh: '刚果' } });
const drc = thing({
  kind: 'state',
  called: ['COD'],
  title: { en: 'Democratic Republic of the Congo', zh: '刚果民主共和国' },
});
const meeting = thing({ kind: 'meeting', title: (ctx) => ctx.ordinal(3, 'meeting'), called: ['3'] });

const resolution = paper('ICC-ASP/22/Res.1', 'Cooperation');
const tenth = paper('ICC-ASP/22/Res.10', 'Amendments');
const about = paper('ICC-ASP/23/4', 'Report following ICC-ASP/22/Res.1');
const added = paper('ICC-ASP/22/Res.1/Add.1', 'Annex');
const papers = [tenth, about, added, resolution];

const fit = (one: Findable, text: string) => fitOf(one, soughtIn(text));
const order = (things: readonly Findable[], text: string) =>
  ranked(things, soughtIn(text)).map(({ called }) => called?.[0]);

describe('a symbol', () => {
  it.each([
    'asp/22/res.1',
    'ICC-ASP/22/Res 1',
    'icc asp 22 res 1',
    'ICC-ASP-22-RES1-ENG.pdf',
    'asp22res1',
    '22 res. 1',
  ])('typed as %s comes first; then what has it as its base, and what names it', (text) => {
    expect(order(papers, text)).toEqual([
      'ICC-ASP/22/Res.1',
      'ICC-ASP/22/Res.1/Add.1',
      'ICC-ASP/22/Res.10',
      'ICC-ASP/23/4',
    ]);
  });

  it('is not found where its words stand here and there', () => {
    const rule = thing({
      kind: 'rule',
      title: { en: 'Requirements' },
      also: ['ICC-ASP/3/Res.6, as amended in 1 of 22 cases'],
    });
    expect(fit(rule, 'asp 22 res 1')).toBeNull();
    expect(fit(rule, 'asp 3 res 6')).toBe(4);
  });

  it('is the same with and without a leading nought', () => {
    expect(fit(paper('ICC-ASP/21/S/01', 'Note verbale'), '21 s 1')).toBe(0);
  });
});

describe('a State', () => {
  it.each(['KEN', 'ke', 'Kenya', 'KENYA', 'كينيا', 'كِينْيَا', '肯尼亚', 'Кения', 'кения'])('is called %s', (text) => {
    expect(fit(kenya, text)).toBe(0);
    expect(fit(ivory, text)).toBeNull();
  });

  it.each(['cote d’ivoire', "COTE D'IVOIRE", 'Cote d Ivoire', 'кот д ивуар'])(
    'is called so however %s is typed',
    (text) => {
      expect(fit(ivory, text)).toBe(0);
    },
  );

  it('called so comes before one whose name has the word', () => {
    expect(order([drc, congo], 'congo')).toEqual(['COG', 'COD']);
    expect(order([drc, congo], '刚果')).toEqual(['COG', 'COD']);
    expect(fit(drc, 'congo democratic')).toBe(3);
    expect(fit(drc, '共和国')).toBe(3);
  });
});

describe('words', () => {
  it('must all be there, at least by their beginnings', () => {
    expect(fit(resolution, 'coop')).toBe(2);
    expect(fit(resolution, 'operation')).toBeNull();
    expect(fit(resolution, 'cooperation budget')).toBeNull();
  });

  it('in what else is known of a thing come last', () => {
    const election = thing({ title: { en: 'Election of a judge' }, also: ['Exemplar, Ada'] });
    const named = thing({ kind: 'person', called: ['person'], title: { en: 'Ada Exemplar' } });
    expect(fit(election, 'exemplar')).toBe(4);
    expect(fit(election, 'judge exemplar')).toBe(4);
    expect(ranked([election, named], soughtIn('exemplar'))[0]).toBe(named);
  });

  it.each([
    '3rd plenary meeting',
    'meeting 3',
    '3e séance plénière',
    'Sesión plenaria 3',
    'الجلسة العامة الثالثة',
    '第三次全体会议',
    '3 пленарное заседание',
  ])('of any language find what has a name in words: %s', (text) => {
    expect(fit(meeting, text)).not.toBeNull();
  });
});
