import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LanguageMap } from '../words/languages.ts';
import { Table } from './components/table.tsx';
import { languageCtx } from './ctx.ts';
import { type Column, csv, csvField, filled, json } from './open-data.ts';
import { fragment } from './page.tsx';

interface Row {
  readonly state: LanguageMap;
  readonly deposited: string | null;
  readonly arrears: number;
  readonly bodies: readonly string[];
}

const columns: readonly Column<Row>[] = [
  { key: 'state', label: 'web.nav.members', value: (row) => row.state, rowHeader: true },
  { key: 'deposited', label: 'Deposited', value: (row) => row.deposited, cell: () => 'as written', data: true },
  { key: 'arrears', label: 'Arrears', value: (row) => row.arrears, numeric: true },
  { key: 'bodies', label: 'Bodies', value: (row) => row.bodies, html: false },
  { key: 'link', label: 'Link', value: () => null, cell: () => 'open', data: false },
];

const rows: readonly Row[] = [
  { state: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' }, deposited: null, arrears: -5, bodies: ['A', 'B'] },
  {
    state: { en: 'Bolivia (Plurinational State of)', es: 'Bolivia' },
    deposited: '2002-06-27',
    arrears: 1234.5,
    bodies: [],
  },
];

const en = languageCtx('en', '2023-12-06T16:42:00.000Z');

test('CSV: keys, CRLF, empty for unknown, lists joined, the reader’s language', () => {
  expect(csv(en, columns, rows)).toBe(
    'state,deposited,arrears,bodies\r\nCôte d’Ivoire,,-5,A; B\r\nBolivia (Plurinational State of),2002-06-27,1234.5,\r\n',
  );
  expect(csv(languageCtx('es', en.now), columns, rows)).toContain('\r\nBolivia,2002');
});

test('JSON: rows by key, language maps whole, unknown is null', () => {
  expect(JSON.parse(json(columns, rows))).toEqual({
    rows: [
      { state: rows[0]?.state, deposited: null, arrears: -5, bodies: ['A', 'B'] },
      { state: rows[1]?.state, deposited: '2002-06-27', arrears: 1234.5, bodies: [] },
    ],
  });
});

test('the HTML table has the same columns, without those that are data only', () => {
  const table = fragment(
    <Table ctx={en} columns={columns} rows={rows} rowKey={(row) => row.state.en} caption="All States" />,
  );
  expect(table.match(/<th scope="col"/g)).toHaveLength(4);
  expect(table).toContain('<th scope="col">All States</th>');
  expect(table).toContain('<th scope="row">Côte d’Ivoire</th>');
  expect(table).toContain('<td class="num" data-label="Arrears">−5</td>');
  expect(table).not.toContain('<td>');
  expect(table).toContain('<td data-label="Deposited">as written</td>');
});

test('an unknown value without a cell of its own is a dash, and is said in words to who hears the table', () => {
  const bare: readonly Column<Row>[] = [{ key: 'deposited', label: 'Deposited', value: (row) => row.deposited }];
  expect(fragment(<Table ctx={en} columns={bare} rows={rows} rowKey={(row) => row.state.en} caption="x" />)).toContain(
    '<td data-label="Deposited"><span class="mute"><span aria-hidden="true">–</span><span class="vh">not recorded</span></span></td>',
  );
});

test('a column that says nothing of any row is left out of the page; one that names the rows never is', () => {
  const named: Column<{
    readonly name: string | null;
    readonly seat: string | null;
    readonly given: readonly string[];
  }>[] = [
    { key: 'name', label: 'Name', rowHeader: true, value: ({ name }) => name },
    { key: 'seat', label: 'Seat', value: ({ seat }) => seat },
    { key: 'given', label: 'Given', value: ({ given }) => given },
  ];
  const keys = (rowsOf: readonly { name: string | null; seat: string | null; given: string[] }[]) =>
    filled(named, rowsOf).map(({ key }) => key);
  expect(keys([{ name: null, seat: null, given: [] }])).toEqual(['name']);
  expect(
    keys([
      { name: null, seat: null, given: [] },
      { name: 'x', seat: '1', given: [] },
    ]),
  ).toEqual(['name', 'seat']);
  expect(keys([{ name: 'x', seat: null, given: ['y'] }])).toEqual(['name', 'given']);
});

test('a sorted column says so; the others can be sorted by', () => {
  const sorting = { by: 'arrears', descending: true, href: (key: string) => `?sort=${key}` };
  const table = fragment(
    <Table ctx={en} columns={columns} rows={rows} rowKey={(row) => row.state.en} caption="x" sorting={sorting} />,
  );
  expect(table.match(/aria-sort/g)).toHaveLength(1);
  expect(table).toContain('<th scope="col" class="num" aria-sort="descending">');
  expect(table).toContain('href="?sort=deposited"');
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+31 70', "'+31 70"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ['=a,"b"', '"\'=a,""b"""'],
  ['', ''],
  ['5-3', '5-3'],
])('the text %j is written %j', (text, written) => {
  expect(csvField(text)).toBe(written);
});

test('a number is never changed, a text is never run', () => {
  expect(csvField(-5)).toBe('-5');
  expect(csvField(true)).toBe('true');
});

/** Reads one record of RFC 4180. */
function read(line: string): readonly string[] {
  const fields: string[] = [];
  for (const found of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g))
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
  return fields;
}

test('whatever the texts are, they can be read back, and none begins a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(...'ab,"=+-@\t\n é') }), { minLength: 1, maxLength: 4 }),
      (texts) => {
        const back = read(texts.map(csvField).join(','));
        expect(back).toHaveLength(texts.length);
        back.forEach((text, i) => {
          expect(text.replace(/^'/, '')).toBe(texts[i]?.replace(/^'/, ''));
          expect(text).not.toMatch(/^[=+\-@\t\n]/);
        });
      },
    ),
  );
});
