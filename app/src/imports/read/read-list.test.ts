import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { oddValues } from '../../../test/given/odd-values.ts';
import { writeXlsx } from '../write/xlsx.ts';
import { mostBytes, mostCells, mostLetters, mostLines } from './lines.ts';
import { readFile, readPasted } from './read-list.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (read: ReturnType<typeof readFile>) => (read.ok ? read.lines.map(({ cells }) => cells) : read.wrong);
const linesOf = (read: ReturnType<typeof readFile>) => (read.ok ? read.lines.map(({ line }) => line) : read.wrong);

describe('a text with separators', () => {
  const plain = [
    ['State', 'Name'],
    ['France', 'Example, Ash'],
  ];

  it.each([
    ['commas', 'State,Name\nFrance,"Example, Ash"\n'],
    ['semicolons', 'State;Name\r\nFrance;Example, Ash\r\n'],
    ['tabs, as it is pasted', 'State\tName\nFrance\tExample, Ash'],
    ['a mark of byte order', '\ufeffState,Name\nFrance,"Example, Ash"'],
    ['a line that names its separator', 'sep=;\r\nState;Name\r\nFrance;Example, Ash'],
    [
      'empty cells at the ends, and empty lines',
      'State,Name,,\n,,,\n\nFrance,"Example, Ash",,\n;;;'.replace('\n;;;', ''),
    ],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(readFile(bytes(text)))).toEqual(plain);
    expect(cellsOf(readPasted(text))).toEqual(plain);
  });

  it('counts lines as a spreadsheet does, whatever stands between quotation marks', () => {
    const read = readFile(bytes('State,Function\n\nFrance,"Minister\nof Examples, ""acting"""\nPeru,x\n'));
    expect(cellsOf(read)).toEqual([
      ['State', 'Function'],
      ['France', 'Minister\nof Examples, "acting"'],
      ['Peru', 'x'],
    ]);
    expect(linesOf(read)).toEqual([1, 3, 4]);
  });

  it('is read in whatever code it was written', () => {
    const cells = [
      ['État', 'Nom'],
      ['Côte d’Ivoire', 'Exämple'],
    ];
    const text = cells.map((line) => line.join(';')).join('\r\n');
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))]).buffer);
    const western = Uint8Array.from([...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))));
    for (const [given, written] of [
      [bytes(text), 'utf-8'],
      [utf16, 'utf-16'],
      [utf16.slice(2), 'utf-16'],
      [western, 'windows-1252'],
    ] as const) {
      const read = readFile(given);
      expect(cellsOf(read), written).toEqual(cells);
      expect(read.ok && read.written).toBe(written);
    }
  });

  it('takes a formula for no text: it has not been computed', () => {
    const read = readPasted('A,B,C\n=1+1,-2,"=HYPERLINK(""http://x"")"\n\'=1+1,+3,@x');
    expect(read.ok && read.lines.map(({ unread }) => unread)).toEqual([
      undefined,
      { 0: 'imports.formula', 2: 'imports.formula' },
      undefined,
    ]);
  });

  it('takes away the apostrophe that exports put before what a spreadsheet would run, and no other', () => {
    expect(cellsOf(readPasted("A,B,C\n'=1+1,'Abdallah,'-2"))).toEqual([
      ['A', 'B', 'C'],
      ['=1+1', "'Abdallah", '-2'],
    ]);
  });

  it.each([
    ['', 'imports.nothing-in-it'],
    ['\ufeff \r\n ,, \n', 'imports.nothing-in-it'],
    ['State,Name\nFrance,"Example\nPeru,x', 'imports.quote-not-closed?line=3'],
    [`State\n${'x\n'.repeat(mostLines)}`, `imports.too-many-lines?max=${mostLines - 1}`],
    [`A${',B'.repeat(mostCells)}`, `imports.too-wide?line=1&max=${mostCells}`],
    [`State\n${'x'.repeat(mostLetters + 1)}`, `imports.cell-too-long?line=2&max=${mostLetters}`],
    [`A,"${'x'.repeat(mostCells * mostLetters + 1)}"`, 'imports.line-too-long?line=1'],
  ])('%# is refused as a whole, with what helps', (text, wrong) => {
    expect(readPasted(text)).toEqual({ ok: false, wrong });
  });

  it('takes as many lines as may be, and no more bytes than may be', () => {
    expect(readPasted(`State\n${'x\n'.repeat(mostLines - 1)}`)).toMatchObject({ ok: true });
    expect(readFile(new Uint8Array(mostBytes + 1))).toEqual({ ok: false, wrong: 'imports.too-large' });
    expect(readPasted('x'.repeat(mostBytes + 1))).toEqual({ ok: false, wrong: 'imports.too-large' });
  });

  it('answers whatever it is given', () => {
    for (const { value } of oddValues)
      if (typeof value === 'string')
        for (const text of [value, `State,Name\n${value},${value}`, `"${value}`])
          expect(typeof readPasted(text.slice(0, 100_000)).ok).toBe('boolean');
  });
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const part = (xml: string) => strToU8(`<?xml version="1.0"?>${xml}`);

/** A workbook as others write it. */
function workbook(sheet: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="x"><sheets><sheet name="A" sheetId="1" state="hidden" r:id="r9"/><sheet name="B" sheetId="2" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="r9" Target="worksheets/hidden.xml"/><Relationship Id="r1" Target="/xl/worksheets/data.xml"/></Relationships>',
    ),
    'xl/worksheets/data.xml': part(`<x:worksheet xmlns:x="${main}"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${main}"><si><t>State</t></si><si><r><t>Exa</t></r><r><t xml:space="preserve">mple </t></r><rPh><t>reading</t></rPh></si></sst>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    ...more,
  });
}

function formats(code: string): Readonly<Record<string, Uint8Array>> {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  return { 'xl/styles.xml': part(styles) };
}

function texts(text: string): Readonly<Record<string, Uint8Array>> {
  return { 'xl/sharedStrings.xml': part(`<sst><si><t xml:space="preserve">${text}</t></si></sst>`) };
}

function cells(rows: number, of: string): string {
  return `<x:row><x:c ${of}><x:v>0</x:v></x:c></x:row>`.repeat(rows);
}

describe('a workbook', () => {
  it('gives shared and inline texts, numbers, days and results of formulas, each in its place', () => {
    const sheet = [
      '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="s"><x:v>1</x:v></x:c></x:row>',
      '<x:row r="5"><x:c r="A5" t="inlineStr"><x:is><x:t>one_x000A_two &amp; three</x:t></x:is></x:c><x:c r="B5"><x:v>0.30000000000000004</x:v></x:c><x:c r="C5" s="1"><x:v>46363</x:v></x:c><x:c r="D5" s="2"><x:v>46363.625</x:v></x:c><x:c r="E5" s="3"><x:v>46363</x:v></x:c><x:c r="F5" t="str"><x:f>A1&amp;"x"</x:f><x:v>Statex</x:v></x:c><x:c r="G5" t="b"><x:v>1</x:v></x:c></x:row>',
    ].join('');
    const read = readFile(workbook(sheet));
    expect(cellsOf(read)).toEqual([
      ['State', '', 'Example '],
      ['one\ntwo & three', '0.3', '2026-12-07', '2026-12-07T15:00', '46363', 'Statex', 'yes'],
    ]);
    expect(linesOf(read)).toEqual([2, 5]);
    expect(read.ok && read.written).toBe('xlsx');
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['46363', '2026-12-07'],
    ['-1', '-1'],
    ['99999999', '99999999'],
  ])('shows day %s as %s', (number, day) => {
    expect(cellsOf(readFile(workbook(`<x:row r="1"><x:c r="A1" s="1"><x:v>${number}</x:v></x:c></x:row>`)))).toEqual([
      [day],
    ]);
  });

  it('says at its cell where a formula has no result, or came to an error', () => {
    const sheet =
      '<x:row r="1"><x:c r="A1"><x:f>SUM(B1)</x:f></x:c><x:c r="B1" t="e"><x:v>#REF!</x:v></x:c><x:c r="C1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>';
    const read = readFile(workbook(sheet));
    expect(read.ok && read.lines[0]?.unread).toEqual({ 0: 'imports.formula', 1: 'imports.cell-error' });
    expect(cellsOf(read)).toEqual([['', '#REF!', '2']]);
  });

  it('that is none, is damaged, locked or packed too well is refused', () => {
    const damaged = workbook('<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>');
    const wrong = { ok: false, wrong: 'imports.not-a-workbook' };
    expect(readFile(damaged.slice(0, damaged.length - 30))).toEqual(wrong);
    expect(readFile(zipSync({ 'word/document.xml': part('<a/>') }))).toEqual(wrong);
    expect(readFile(workbook('<x:row><x:c>'))).toEqual(wrong);
    expect(readFile(workbook('&bomb;'))).toEqual(wrong);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(mostBytes);
    expect(readFile(bomb)).toEqual({ ok: false, wrong: 'imports.too-many-cells' });
    // It says that it is small, and is not.
    const lying = bomb.slice();
    const directory = new DataView(lying.buffer).getUint32(lying.length - 6, true);
    new DataView(lying.buffer).setUint32(directory + 24, 100, true);
    expect(readFile(lying)).toEqual({ ok: false, wrong: 'imports.too-many-cells' });
    for (let cut = 4; cut < damaged.length; cut += 97) expect(readFile(damaged.slice(0, cut)).ok).toBe(false);
    expect(readFile(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({
      ok: false,
      wrong: 'imports.old-workbook',
    });
    expect(readFile(bytes('%PDF-1.7\n'))).toMatchObject({ ok: false });
  });

  it('counts its days from 1904 where it says so', () => {
    const sheet = '<x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row>';
    const book = (said: string) => ({
      'xl/workbook.xml': part(
        `<workbook xmlns="${main}" xmlns:r="x"><workbookPr ${said}/><sheets><sheet name="B" sheetId="2" r:id="r1"/></sheets></workbook>`,
      ),
    });
    expect(cellsOf(readFile(workbook(sheet, book('date1904="1"'))))).toEqual([['1904-01-02']]);
    expect(cellsOf(readFile(workbook(sheet, book('date1904="false"'))))).toEqual([['1900-01-01']]);
  });

  // Each takes minutes where a part is gone through once more for every sign, or for every cell.
  it.each<[string, Readonly<Record<string, Uint8Array>>, string?]>([
    ['a book that names its properties without end', { 'xl/workbook.xml': part('<workbookPr'.repeat(364_000)) }],
    ['a format of nothing but brackets', formats('['.repeat(4_000_000))],
    ['a format of nothing but quotation marks', formats('&quot;['.repeat(570_000))],
    ['a long format that every cell names', formats(`${'['.repeat(4_000_000)}`), cells(20_000, 's="0"')],
    ['a long text of spaces that every cell names', texts(' '.repeat(4_000_000)), cells(20_000, 't="s"')],
    ['a text without spaces that every cell names', texts('_x000'.repeat(800_000)), cells(20_000, 't="s"')],
  ])('is answered soon: %s', (_, parts, sheet = cells(1, 's="0"')) => {
    const began = performance.now();
    expect(typeof readFile(workbook(sheet, parts)).ok).toBe('boolean');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  // What it holds is counted, not only its bytes: whoever reads it does nothing else meanwhile.
  it.each<[string, string, Readonly<Record<string, Uint8Array>>?]>([
    ['cells', `<x:row>${'<x:c/>'.repeat(450_000)}</x:row>`],
    ['attributes', `<x:row ${Array.from({ length: 450_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    ['texts beside its cells', cells(1, 's="0"'), texts('</t></si><si><t>'.repeat(210_000))],
    [
      'parts that are small each',
      cells(1, 's="0"'),
      { ...texts(' '.repeat(8_000_000)), ...formats(' '.repeat(8_000_000)) },
    ],
  ])('of too many %s is refused, and says how to mend it', (_, sheet, parts) => {
    const packed = workbook(sheet, parts);
    expect(packed.length).toBeLessThan(mostBytes);
    expect(readFile(packed)).toEqual({ ok: false, wrong: 'imports.too-many-cells' });
  });

  it('of tags within tags without end is none', () => {
    expect(readFile(workbook('<x:a>'.repeat(350_000)))).toEqual({ ok: false, wrong: 'imports.not-a-workbook' });
  });

  it('has lines that are told apart, whatever numbers they bear', () => {
    const rows = ['2', '2', 'abc', '-5', '1e400', '99999999999', '9'];
    const sheet = rows.map((r) => `<x:row r="${r}"><x:c><x:v>1</x:v></x:c></x:row>`).join('');
    expect(linesOf(readFile(workbook(sheet)))).toEqual([2, 3, 4, 5, 6, 7, 9]);
  });

  it('of a thousand lines that name one long text is no list to keep', () => {
    const line = (n: number) => `<x:row r="${n}">${'<x:c t="s"><x:v>0</x:v></x:c>'.repeat(50)}</x:row>`;
    const sheet = Array.from({ length: 1_000 }, (_, n) => line(n + 1)).join('');
    const wrong = { ok: false, wrong: 'imports.too-large' };
    expect(readFile(workbook(sheet, texts('x'.repeat(mostLetters))))).toEqual(wrong);
    expect(readFile(workbook(sheet, texts('x'.repeat(mostLetters + 1))))).toMatchObject({
      wrong: 'imports.cell-too-long?line=1&max=2000',
    });
  });

  it('that was written here is read as it was', () => {
    const head = ['State', 'Name', 'Function'];
    const rows = [
      ['فرنسا', '=HYPERLINK("https://evil.example")', 'one\ntwo'],
      ['+1', '-2', '@x'],
      ['<b>&amp;"', '_x000D_', '  two  spaces '],
      ['', 'last', ''],
    ];
    const read = readFile(writeXlsx({ name: 'A/B: [list]', head, rows, rightToLeft: true }));
    expect(cellsOf(read)).toEqual([head, ...rows.slice(0, 3), ['', 'last']]);
  });

  it('is written from right to left for Arabic, and its texts are no formulas', () => {
    const sheetOf = (rightToLeft: boolean) => {
      const parts = unzipSync(writeXlsx({ name: 'A', head: ['=1+1'], rows: [['=2+2', 3]], rightToLeft }));
      return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    };
    expect(sheetOf(true)).toContain('rightToLeft="1"');
    expect(sheetOf(false)).not.toContain('rightToLeft');
    expect(sheetOf(false)).not.toContain('<f>');
    expect(sheetOf(false)).toContain('<c r="B2"><v>3</v></c>');
  });
});
