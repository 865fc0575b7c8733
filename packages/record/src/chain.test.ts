import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainRow, Entry, Json } from './index.ts';
import { commitment, entryHash, genesis, verifyChain } from './index.ts';

const salt = '00112233445566778899aabbccddeeff';

function chainOf(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const value: Json = { ballots: 100 + seq };
    const entry: Entry = {
      v: 1,
      seq,
      at: '2027-12-06T16:40:00.000Z',
      act: 'ballot.closed',
      subject: `ballot:${seq}`,
      audience: 'public',
      actor: seq % 2 === 0 ? null : `person:${seq}`,
      capacity: 'president',
      cites: ['Rome Statute art. 36(6)(a)'],
      commitment: commitment(value, salt),
      previous: rows.at(-1)?.hash ?? genesis,
    };
    rows.push({ entry, hash: entryHash(entry), data: { value, salt } });
  }
  return rows;
}

function replaced(rows: readonly ChainRow[], index: number, change: Partial<ChainRow>): ChainRow[] {
  return rows.map((row, i) => (i === index ? { ...row, ...change } : row));
}

function at(rows: readonly ChainRow[], index: number): ChainRow {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}

describe('a chain that stands', () => {
  test('an empty record verifies with no entry', () => {
    expect(verifyChain([])).toEqual({ ok: true, count: 0, head: genesis });
  });

  test('count and head are those of the last entry', () => {
    const rows = chainOf(5);
    expect(verifyChain(rows)).toEqual({ ok: true, count: 5, head: at(rows, 4).hash });
  });

  test('erasing salt and data leaves it standing', () => {
    const rows = chainOf(5).map(({ entry, hash }) => ({ entry, hash }));
    expect(verifyChain(rows)).toMatchObject({ ok: true, count: 5 });
  });

  test('the hash of a known entry does not move between releases', () => {
    // Computed once by a second implementation (Python's hashlib and json).
    expect(at(chainOf(2), 1).hash).toBe('0b0c2d0ff06de7b7522117f91d53f2253e761f5d55a4910648b8338e9dd29933');
    expect(commitment({ ballots: 101 }, salt)).toBe('93bbe879f96eb639b414d241279347f89ac7b0bc2d95429d1a576b70019511fd');
  });
});

describe('the first bad entry is named', () => {
  const rows = chainOf(6);
  const second = at(rows, 1);
  const cases: [string, ChainRow[], number, string][] = [
    ['deleted', rows.filter((_, i) => i !== 1), 2, 'gap'],
    ['first deleted', rows.slice(1), 1, 'gap'],
    ['inserted twice', [...rows.slice(0, 2), second, ...rows.slice(2)], 3, 'gap'],
    ['reordered', [at(rows, 0), at(rows, 2), at(rows, 1), ...rows.slice(3)], 2, 'gap'],
    ['changed', replaced(rows, 1, { entry: { ...second.entry, subject: 'ballot:9' } }), 2, 'hash'],
    ['hash changed', replaced(rows, 1, { hash: 'f'.repeat(64) }), 2, 'hash'],
    ['rehashed', rehashed(rows, 1), 3, 'previous'],
    ['other data', replaced(rows, 1, { data: { value: { ballots: 7 }, salt } }), 2, 'commitment'],
    ['other salt', replaced(rows, 1, { data: { value: { ballots: 102 }, salt: 'f'.repeat(32) } }), 2, 'commitment'],
    ['bad salt', replaced(rows, 1, { data: { value: { ballots: 102 }, salt: 'xyz' } }), 2, 'commitment'],
    ['fraction', replaced(rows, 1, { data: { value: 0.5, salt } }), 2, 'commitment'],
    ['30 February', replaced(rows, 1, { entry: { ...second.entry, at: '2027-02-30T00:00:00.000Z' } }), 2, 'malformed'],
    ['lone surrogate', replaced(rows, 1, { entry: { ...second.entry, subject: '\ud800' } }), 2, 'malformed'],
  ];
  test.each(cases)('%s', (_name, broken, seq, code) => {
    const verdict = verifyChain(broken);
    expect(verdict).toMatchObject({ ok: false, problem: { seq, code } });
    if (!verdict.ok) expect(verdict.problem.text).toContain(`${seq}`);
  });
});

function rehashed(rows: readonly ChainRow[], index: number): ChainRow[] {
  const entry = { ...at(rows, index).entry, capacity: 'vice-president' };
  return replaced(rows, index, { entry, hash: entryHash(entry) });
}

test('any change of one field of one entry is found', () => {
  const rows = chainOf(8);
  const fields = ['at', 'act', 'subject', 'audience', 'actor', 'capacity', 'commitment', 'previous'] as const;
  fc.assert(
    fc.property(fc.nat(7), fc.constantFrom(...fields), fc.string({ unit: 'grapheme' }), (index, field, text) => {
      const { entry } = at(rows, index);
      fc.pre(entry[field] !== text);
      const verdict = verifyChain(replaced(rows, index, { entry: { ...entry, [field]: text } }));
      expect(verdict).toMatchObject({ ok: false, problem: { seq: index + 1 } });
    }),
  );
});
