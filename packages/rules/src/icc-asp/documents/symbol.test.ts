import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSymbol } from './read-symbol.ts';
import { baseSymbol, compareSymbols, type DocumentSymbol, parseSymbol, printSymbol } from './symbol.ts';

function symbolsIn(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/"symbol": "([^"]+)"/g);
  return [...found].map((m) => m[1] ?? '');
}

function parsed(text: string): DocumentSymbol {
  const symbol = parseSymbol(text);
  if (symbol === null) throw new Error(`not a symbol: ${text}`);
  return symbol;
}

const known = [
  'ICC-ASP/22/4',
  'ICC-ASP/4/33*',
  'ICC-ASP/4/33/Add.1/Corr.1',
  'ICC-ASP/4/33*/Corr.1',
  'ICC-ASP/S-1/Res.1',
  'ICC-ASP/14/Res.4',
  'ICC-ASP/4/INF.2',
  'ICC-ASP/6/WGRC/INF.1',
  'ICC-ASP/13/S/01',
  'ICC-ASP/4/S/4',
  'ICC-ASP/4/SP/13',
  'ICC-ASP/21/OS/04',
  'ICC-ASP/21/IS/05',
  'ICC-ASP/21/S/LDC/07',
  'ICC-ASP/1/CBF.1/L.3',
  'ICC-ASP/20/L.5/Rev.1',
  'RC/Res.6',
  'RC/11',
  'RC/Res.4/Amend.1**',
];

describe('document symbols', () => {
  it.each(known)('%s is read and printed back', (text) => {
    expect(printSymbol(parsed(text))).toBe(text);
  });

  it('reads the parts', () => {
    expect(parsed('ICC-ASP/4/33/Add.1/Corr.1')).toEqual({
      organ: 'ICC-ASP',
      session: 4,
      special: false,
      note: null,
      body: null,
      series: null,
      number: 33,
      written: null,
      reissue: 0,
      suffixes: [
        { kind: 'Add', number: 1, reissue: 0 },
        { kind: 'Corr', number: 1, reissue: 0 },
      ],
    });
    expect(parsed('ICC-ASP/S-1/Res.1')).toMatchObject({ session: 1, special: true, series: 'Res', number: 1 });
    expect(parsed('ICC-ASP/13/S/01')).toMatchObject({ session: 13, note: 'S', number: 1, written: '01' });
    expect(parsed('RC/Res.6')).toMatchObject({ organ: 'RC', session: null, special: false });
    expect(parsed('ICC-ASP/4/33**/Rev.2*')).toMatchObject({
      reissue: 2,
      suffixes: [{ kind: 'Rev', number: 2, reissue: 1 }],
    });
    expect(printSymbol(baseSymbol(parsed('ICC-ASP/4/33*/Add.1')))).toBe('ICC-ASP/4/33');
  });

  it.each([
    'ICC-ASP/',
    'ICC-ASP/4',
    'ICC-ASP/4/33/Foo.1',
    'ICC-ASP/4/Res4',
    'ICC-ASP/14/Res.',
    'ICC-ASP/0/1',
    'ICC-ASP/30/01',
    'ICC-ASP/30/Res/2',
    'ICC-ASP/30/Res.0',
    'ICC-ASP/S/01',
    'A/RES/1',
    'icc-asp/4/33',
    'ICC-ASP/4/33 ',
    'ICC-ASP/4/33****',
    '',
  ])('%s is refused', (text) => {
    expect(parseSymbol(text)).toBeNull();
    expect(readSymbol(text).value).toBeNull();
  });

  it('takes every complete symbol of the reference data', () => {
    const all = [...symbolsIn('data/documents.json'), ...symbolsIn('data/sessions.json')].filter(
      (s) => !/[<{?]/.test(s),
    );
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter((text) => parseSymbol(text) === null)).toEqual([]);
    expect(all.filter((text) => printSymbol(parsed(text)) !== text)).toEqual([]);
  });

  it('sort by session, series and number as a number; a document before what is added to it', () => {
    const ordered = [
      'ICC-ASP/4/2',
      'ICC-ASP/4/10',
      'ICC-ASP/4/10*',
      'ICC-ASP/4/33',
      'ICC-ASP/4/33/Add.1',
      'ICC-ASP/4/33/Add.1/Corr.1',
      'ICC-ASP/4/33/Add.2',
      'ICC-ASP/4/33/Corr.1',
      'ICC-ASP/4/Res.1',
      'ICC-ASP/4/INF.1',
      'ICC-ASP/4/CBF.1/1',
      'ICC-ASP/4/S/4',
      'ICC-ASP/10/1',
      'ICC-ASP/S-1/Res.1',
      'RC/Res.6',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(shuffled.map(parsed).sort(compareSymbols).map(printSymbol)).toEqual(ordered);
      }),
    );
    for (const text of known) expect(compareSymbols(parsed(text), parsed(text))).toBe(0);
  });

  it('are read aloud', () => {
    expect(readSymbol('ICC-ASP/4/33/Add.1/Corr.1').lines[0]?.text).toBe(
      'ICC-ASP/4/33/Add.1/Corr.1: session 4, document 33, addendum 1, corrigendum 1',
    );
    expect(readSymbol('ICC-ASP/S-1/Res.1').lines[0]?.text).toBe('ICC-ASP/S-1/Res.1: special session 1, resolution 1');
    expect(readSymbol('ICC-ASP/13/S/01').lines[0]?.text).toBe('ICC-ASP/13/S/01: session 13, note verbale S 01');
    expect(readSymbol('RC/Decl.1').lines[0]?.text).toBe('RC/Decl.1: Review Conference, declaration 1');
    expect(readSymbol('x').lines[0]?.text).toBe('x is not a document symbol of the Assembly');
  });
});
