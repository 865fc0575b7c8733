import { describe, expect, it } from 'vitest';
import { goalsMet, type Row, ratioOf, verdictOf } from './row.ts';
import { countOf, number, tableOf, withTable } from './table.ts';

const row = (more: Partial<Row>): Row => ({ what: 'a thing', value: 2, unit: 'ms', ...more });

describe('a goal', () => {
  it.each([
    [row({ goal: { of: 'value', most: 2 } }), 'met'],
    [row({ goal: { of: 'value', most: 1.99 } }), 'missed'],
    [row({ goal: { of: 'value', least: 2 } }), 'met'],
    [row({ goal: { of: 'value', least: 2.01 } }), 'missed'],
    [row({ ratio: 0.5, goal: { of: 'ratio', least: 0.5 } }), 'met'],
    [row({ ratio: 0.49, goal: { of: 'ratio', least: 0.5 } }), 'missed'],
    [row({ value: Number.NaN, goal: { of: 'value', most: 1 } }), 'not measured'],
    [row({ goal: { of: 'ratio', most: 1 } }), 'not measured'],
    [row({}), 'no goal'],
  ] as const)('%# is judged', (one, verdict) => expect(verdictOf(one)).toBe(verdict));

  it('that was not measured counts neither way', () => {
    const rows = [
      row({ goal: { of: 'value', most: 3 } }),
      row({ goal: { of: 'value', most: 1 } }),
      row({ goal: { of: 'ratio', most: 1 } }),
      row({}),
    ];
    expect(goalsMet(rows)).toEqual({ met: 1, measured: 2 });
    expect(countOf(rows)).toBe('1 of 2 goals met');
  });
});

it('a ratio is of each round its own, and then the middle', () => {
  expect(ratioOf([10, 40, 30], [10, 20, 10])).toBe(2);
  expect(ratioOf([1], [])).toBeNaN();
});

it.each([
  [0.012345, '0.0123'],
  [1.2345, '1.23'],
  [123.45, '123'],
  [4567.8, '4,568'],
  [0, '0'],
  [Number.NaN, 'not measured'],
] as const)('%f is written %s', (value, text) => expect(number(value)).toBe(text));

it('the table names what was measured beside what, and what is asked of it', () => {
  const table = tableOf([
    row({
      value: 120,
      unit: '/s',
      reference: { name: 'bare', value: 4_000, unit: '/s' },
      ratio: 0.03,
      goal: { of: 'ratio', least: 0.25 },
    }),
    row({ value: Number.NaN, note: 'no pgbench here', goal: { of: 'ratio', least: 0.6 } }),
  ]);
  const [head, rule, first, second] = table.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  expect(head).toBe('| what | Plenary | reference in the same run | ratio | goal | met |');
  expect(rule).toMatch(/^(\|-+){6}\|$/);
  expect(first).toBe('| a thing | 120 /s | bare: 4,000 /s | 0.03 | ratio at least 0.25 | no |');
  expect(second).toBe('| a thing | no pgbench here | | | ratio at least 0.6 | not measured |');
});

describe('the table in a text', () => {
  const text = 'before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n';

  it('replaces what stood between the marks, and nothing else', () => {
    const written = withTable(text, 'new');
    expect(written).toBe('before\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nafter\n');
    expect(withTable(written, 'new')).toBe(written);
  });

  it.each(['nothing', '<!-- bench:begin -->', '<!-- bench:end --> <!-- bench:begin -->', text + text])(
    'needs both marks once: %#',
    (wrong) => expect(() => withTable(wrong, 'new')).toThrow('<!-- bench:begin -->'),
  );
});
