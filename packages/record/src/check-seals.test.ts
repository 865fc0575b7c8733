import { describe, expect, it } from 'vitest';
import {
  beforeSeals,
  checkSeals,
  introducedKeys,
  isAccepted,
  makeSeal,
  parseSeal,
  type SealRow,
  sealHolds,
  sealKeyOf,
} from './index.ts';
import { keptCommitment, proveSealKey, sealKeyProved } from './seal.ts';

const seeds = [1, 2, 3].map((n) => new Uint8Array(32).fill(n));
const [first = new Uint8Array(), second = new Uint8Array(), stranger = new Uint8Array()] = seeds;
const hashOf = (seq: number): string => seq.toString(16).padStart(64, '0');

/** Entries without a seal, and the transactions [from, to] that a key seals. */
function rows(
  last: number,
  transactions: readonly (readonly [number, number])[],
  more: Readonly<Record<number, Partial<SealRow>>> = {},
  seedOf: (to: number) => Uint8Array = () => first,
): SealRow[] {
  return Array.from({ length: last }, (_, place) => {
    const seq = place + 1;
    const from = transactions.find(([, to]) => to === seq)?.[0];
    const entry = { seq, hash: hashOf(seq) };
    const seal = from === undefined ? null : makeSeal(seedOf(seq), { from, kept: null }, entry);
    return { ...entry, seal, ...more[seq] };
  });
}

const introduces = (seed: Uint8Array, lost = false) => ({ introduces: { key: sealKeyOf(seed), lost } });
const key = sealKeyOf(first);

describe('a seal', () => {
  const entry = { seq: 9, hash: hashOf(9) };

  it('is read as it was written, and holds for its key, its entries and its answer alone', () => {
    const kept = hashOf(77);
    const text = makeSeal(first, { from: 7, kept }, entry);
    const seal = parseSeal(text);
    if (seal === null) throw new Error('no seal');
    expect(seal).toMatchObject({ from: 7, kept });
    expect(sealHolds(key, seal, entry)).toBe(true);
    expect(sealHolds(sealKeyOf(second), seal, entry)).toBe(false);
    expect(sealHolds(key, seal, { ...entry, seq: 10 })).toBe(false);
    expect(sealHolds(key, seal, { ...entry, hash: hashOf(8) })).toBe(false);
    expect(sealHolds(key, { ...seal, from: 8 }, entry)).toBe(false);
    expect(sealHolds(key, { ...seal, kept: null }, entry)).toBe(false);
    expect(sealHolds('not a key', seal, entry)).toBe(false);
  });

  it.each(['', '1', '0 - AAAA', '01 - x', `1 - ${'A'.repeat(88)}`, `1 ${'g'.repeat(64)} ${'A'.repeat(86)}==`])(
    'is not %j',
    (text) => {
      expect(parseSeal(text)).toBeNull();
    },
  );

  it('commits to the request, the command, who asked and the answer', () => {
    const kept = { request: 'r', command: 'cast-vote', actor: 'a', answer: { receipt: 'AAAA-BBBB' } };
    const salt = '0'.repeat(32);
    const all = [
      kept,
      { ...kept, request: 's' },
      { ...kept, command: 'correct-vote' },
      { ...kept, actor: null },
      { ...kept, answer: { receipt: 'AAAA-BBBC' } },
    ].map((one) => keptCommitment(one, salt));
    expect(new Set(all).size).toBe(5);
    expect(keptCommitment(kept, '1'.repeat(32))).not.toBe(all[0]);
  });

  it('of a key is proved by that key, after the one before it', () => {
    const proof = proveSealKey(second, key);
    expect(sealKeyProved(sealKeyOf(second), key, proof)).toBe(true);
    expect(sealKeyProved(sealKeyOf(second), null, proof)).toBe(false);
    expect(sealKeyProved(sealKeyOf(stranger), key, proof)).toBe(false);
    expect(sealKeyProved('', key, proof)).toBe(false);
  });
});

describe('the seals of a record', () => {
  it('are not asked for before the first key, and all are there behind it', () => {
    const all = rows(
      9,
      [
        [4, 4],
        [5, 7],
        [8, 9],
      ],
      { 4: introduces(first) },
    );
    expect(checkSeals(all)).toEqual({
      state: { key, next: 10 },
      unsealed: [],
      sealed: [
        { from: 4, to: 4 },
        { from: 5, to: 7 },
        { from: 8, to: 9 },
      ],
      accepted: [],
      keys: [{ key, seq: 4, lost: false }],
    });
    expect(checkSeals(rows(3, [])).unsealed).toEqual([]);
  });

  it.each<[string, SealRow[], object]>([
    [
      'an entry behind the last seal',
      rows(
        6,
        [
          [4, 4],
          [5, 5],
        ],
        { 4: introduces(first) },
      ),
      { from: 6, to: 6, why: 'none' },
    ],
    [
      'entries between two transactions',
      rows(
        9,
        [
          [4, 4],
          [5, 5],
          [8, 9],
        ],
        { 4: introduces(first) },
      ),
      { from: 6, to: 7, why: 'none' },
    ],
    [
      'an entry that a transaction seems to begin with',
      rows(
        7,
        [
          [4, 4],
          [6, 7],
        ],
        { 4: introduces(first) },
      ),
      { from: 5, to: 5, why: 'none' },
    ],
    [
      'a seal that reaches over one before it',
      rows(
        7,
        [
          [4, 4],
          [5, 5],
          [5, 7],
        ],
        { 4: introduces(first) },
      ),
      { from: 6, to: 7, why: 'overlaps' },
    ],
    [
      'what is no seal',
      rows(5, [[4, 4]], { 4: introduces(first), 5: { seal: 'seal' } }),
      { from: 5, to: 5, why: 'malformed' },
    ],
    [
      'a seal by another key',
      rows(
        5,
        [
          [4, 4],
          [5, 5],
        ],
        { 4: introduces(first) },
        (to) => (to === 5 ? stranger : first),
      ),
      { from: 5, to: 5, why: 'forged' },
    ],
    ['a key that nothing seals', rows(6, [], { 4: introduces(first) }), { from: 4, to: 6, why: 'none' }],
    [
      'a key introduced past the one before it',
      rows(
        6,
        [
          [4, 4],
          [6, 6],
        ],
        { 4: introduces(first), 5: introduces(stranger) },
      ),
      { from: 5, to: 5, why: 'none' },
    ],
    [
      'a key that seals its own introduction, though the one before it is not said to be lost',
      rows(
        5,
        [
          [4, 4],
          [5, 5],
        ],
        { 4: introduces(first), 5: introduces(stranger) },
        (to) => (to === 5 ? stranger : first),
      ),
      { from: 5, to: 5, why: 'forged' },
    ],
  ])('show %s', (_, all, wrong) => {
    expect(checkSeals(all).unsealed).toEqual([wrong]);
  });

  it('go on with the key that the one before it introduces', () => {
    const all = rows(
      7,
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 7],
      ],
      { 1: introduces(first), 3: introduces(second) },
      (to) => (to > 3 ? second : first),
    );
    expect(checkSeals(all)).toMatchObject({
      unsealed: [],
      keys: [{ key }, { key: sealKeyOf(second), lost: false }],
      state: { key: sealKeyOf(second) },
    });
  });

  it('count no key that is introduced with other acts, whoever sealed them', () => {
    for (const [lost, by] of [
      [false, first],
      [true, second],
    ] as const) {
      const all = rows(
        4,
        [
          [1, 1],
          [2, 3],
          [4, 4],
        ],
        { 1: introduces(first), 2: introduces(second, lost) },
        (to) => (to === 3 ? by : first),
      );
      expect(checkSeals(all)).toMatchObject({
        unsealed: by === first ? [] : [{ from: 2, to: 3, why: 'forged' }],
        state: { key },
      });
    }
  });

  it('say where a key came in the place of a lost one, whose word it has not', () => {
    const all = rows(
      3,
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      { 1: introduces(first), 2: introduces(second, true) },
      (to) => (to > 1 ? second : first),
    );
    expect(checkSeals(all)).toMatchObject({ unsealed: [], keys: [{ lost: false }, { lost: true }] });
  });

  it('are read in parts as in one', () => {
    const all = rows(
      20,
      [
        [2, 2],
        [3, 9],
        [10, 10],
        [11, 18],
        [19, 20],
      ],
      { 2: introduces(first) },
    );
    const whole = checkSeals(all);
    for (let cut = 2; cut < 20; cut += 1) {
      const one = checkSeals(all.slice(0, cut), beforeSeals, 'open');
      const two = checkSeals(all.slice(one.state.next - 1), one.state);
      expect([...one.sealed, ...two.sealed]).toEqual(whole.sealed);
      expect([...one.unsealed, ...two.unsealed]).toEqual([]);
      expect(two.state).toEqual(whole.state);
    }
  });

  it('of an act that lets entries stand name them and the hash of the last', () => {
    const accepts = { from: 2, to: 3, hash: hashOf(3) };
    const { unsealed, accepted } = checkSeals(
      rows(
        4,
        [
          [1, 1],
          [4, 4],
        ],
        { 1: introduces(first), 4: { accepts } },
      ),
    );
    const [gap = { from: 0, to: 0 }] = unsealed;
    expect(accepted).toEqual([accepts]);
    expect(isAccepted(gap, accepted, hashOf)).toBe(true);
    expect(isAccepted(gap, accepted, () => hashOf(5))).toBe(false);
    expect(isAccepted({ from: 2, to: 4 }, accepted, hashOf)).toBe(false);
    // One that bears no seal itself lets nothing stand.
    expect(checkSeals(rows(4, [[1, 1]], { 1: introduces(first), 4: { accepts } })).accepted).toEqual([]);
  });
});

it('which keys count is the same by the acts that introduce them alone, whatever somebody writes between them', () => {
  let drawn = 7;
  const pick = (below: number): number => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return drawn % below;
  };
  const seen = { keys: 0, unsealed: 0 };
  for (let round = 0; round < 400; round++) {
    const rows: SealRow[] = [];
    for (let from = 1; from <= 8; ) {
      const size = 1 + pick(3);
      for (let n = 0; n < size; n++) {
        const seed = seeds[pick(3)] as Uint8Array;
        const introduces = pick(3) === 0 ? { key: sealKeyOf(seed), lost: pick(2) === 0 } : undefined;
        rows.push({
          seq: from + n,
          hash: String(from + n)
            .repeat(64)
            .slice(0, 64),
          seal: null,
          introduces,
        });
      }
      const last = rows.at(-1) as SealRow;
      const said = { from: pick(5) === 0 ? Math.max(1, from - 1) : from, kept: null };
      const seal = pick(4) === 0 ? null : makeSeal(seeds[pick(3)] as Uint8Array, said, last);
      rows[rows.length - 1] = { ...last, seal };
      from += size;
    }
    const { keys, unsealed, state } = checkSeals(rows);
    expect(introducedKeys(rows.filter(({ introduces }) => introduces))).toEqual(keys);
    expect(state.key).toBe(keys.at(-1)?.key ?? null);
    seen.keys += keys.length;
    seen.unsealed += unsealed.length;
  }
  expect(seen.keys).toBeGreaterThan(300);
  expect(seen.unsealed).toBeGreaterThan(400);
});
