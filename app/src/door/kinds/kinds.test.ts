import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { oddValues } from '../../../test/given/odd-values.ts';
import { uid } from '../../../test/given/who.ts';
import {
  choice,
  complained,
  complaint,
  day,
  flag,
  id,
  idKey,
  instant,
  localTime,
  sessionId,
  stateCode,
  whole,
} from '../input.ts';

const lettered = 'abcdef12-79b0-4cc3-98c4-dc0c0c07398f';
const count = whole({ min: 0, max: 999 });
const size = whole({ min: 1, max: Number.MAX_SAFE_INTEGER });
const list = choice(['A', 'B'], 'input.list');

const taken: readonly (readonly [string, z.ZodType, unknown, unknown])[] = [
  ['id', id, uid(7), uid(7)],
  ['id', id, ` ${lettered.toUpperCase()} `, lettered],
  ['id', id, '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
  ['state', stateCode, ' ury ', 'URY'],
  ['session', sessionId, 'demo-1', 'demo-1'],
  ['day', day, ' 2026-12-07 ', '2026-12-07'],
  ['day', day, '2024-02-29', '2024-02-29'],
  ['day', day, '1900-01-01', '1900-01-01'],
  ['day', day, '2200-12-31', '2200-12-31'],
  ['local time', localTime, '2026-12-07T00:00', '2026-12-07T00:00'],
  ['local time', localTime, '2026-12-07T23:59', '2026-12-07T23:59'],
  ['instant', instant, '2026-12-07T15:00:00Z', '2026-12-07T15:00:00.000Z'],
  ['instant', instant, '2026-12-07T15:00Z', '2026-12-07T15:00:00.000Z'],
  ['instant', instant, '2026-12-07T15:00:00.123456Z', '2026-12-07T15:00:00.123Z'],
  ['number', count, 0, 0],
  ['number', count, -0, 0],
  ['number', count, '007', 7],
  ['number', count, ' 12 ', 12],
  ['number', size, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['flag', flag, true, true],
  ['flag', flag, false, false],
  ['flag', flag, 'yes', true],
  ['flag', flag, 'on', true],
  ['choice', list, 'A', 'A'],
];

const refused: readonly (readonly [string, z.ZodType, readonly unknown[], string])[] = [
  [
    'id',
    id,
    [
      ...[
        '',
        '00000000-0000-0000-0000-000000000000',
        'ffffffff-ffff-ffff-ffff-ffffffffffff',
        `00000000${'-'.repeat(28)}`,
      ],
      ...[
        uid(7).replaceAll('-', ''),
        `{${uid(7)}}`,
        `${uid(7)}0`,
        `${uid(7)}\0`,
        uid(7).replace('4000', '9000'),
        uid(7).replace('8000', 'c000'),
      ],
      ...[undefined, null, 7, [uid(7)], {}],
    ],
    'input.id',
  ],
  ['name of a field', idKey, [lettered.toUpperCase(), ` ${uid(7)}`], 'input.id'],
  ['state', stateCode, ['', 'FR', 'FRAU', 'F1A', 'ſRY', '\uff26RA', 7, null, ['FRA']], 'input.state'],
  ['session', sessionId, ['', 'a b', 'x'.repeat(21), '25\0', '../25', 25, null], 'input.session'],
  [
    'day',
    day,
    ['', '7 December', '2026-1-1', '20261207', '+002026-01-01', '10000-01-01', '2026-12-07T10:00', 20261207, null],
    'input.day',
  ],
  ['day', day, ['2026-02-30', '2026-13-01', '2026-00-10', '2027-02-29', '0000-00-00'], 'input.no-such-day'],
  ['day', day, ['0000-01-01', '1899-12-31', '2201-01-01', '9999-12-31'], 'input.year?first=1900&last=2200'],
  [
    'local time',
    localTime,
    ['', '2026-12-07', '2026-12-07 10:00', '2026-12-07T10:00:00', '2026-12-07T10:00Z', '2026-12-7T10:00', 7],
    'input.local-time',
  ],
  [
    'local time',
    localTime,
    ['2026-12-07T25:10', '2026-12-07T24:00', '2026-12-07T10:60', '2026-13-01T10:00', '2026-02-30T10:00'],
    'input.no-such-time',
  ],
  ['local time', localTime, ['0000-01-01T00:00', '9999-01-01T00:00'], 'input.year?first=1900&last=2200'],
  [
    'instant',
    instant,
    ['', '2026-12-07T15:00:00', '2026-12-07T15:00:00+01:00', '2026-12-07', 'now', 0],
    'input.instant',
  ],
  ['instant', instant, ['2026-02-30T15:00:00Z', '2026-12-07T24:00:00Z', '2026-12-07T10:00:60Z'], 'input.no-such-time'],
  ['instant', instant, ['0000-12-07T10:00:00Z'], 'input.year?first=1900&last=2200'],
  [
    'number',
    count,
    [
      ...['', '1e3', '+1', '-1', '1 000', '1.0', '0x10', 'NaN', '١٢', '１２', '1000', '9'.repeat(30)],
      ...[-1, 0.5, 1000, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null, true, [1], {}, undefined, 1n],
    ],
    'input.whole?min=0&max=999',
  ],
  ['flag', flag, ['', 'no', 'TRUE', '1', 1, 0, null, []], 'input.flag'],
  ['choice', list, ['', 'a', 'C', 'A ', 'toString', 7, null, ['A']], 'input.list'],
];

describe('a kind of answer', () => {
  it.each(taken)('%s takes %o', (_name, schema, given, kept) => {
    expect(schema.parse(given)).toBe(kept);
  });

  it.each(refused)('%s refuses what is none', (_name, schema, given, wrong) => {
    for (const each of given) expect(schema.safeParse(each).error?.issues[0]?.message, String(each)).toBe(wrong);
  });

  it('takes again, unchanged, whatever it has taken', () => {
    const kinds = [id, stateCode, sessionId, day, localTime, instant, count, size, flag, list];
    const given = fc.oneof(
      fc.constantFrom(...oddValues.map(({ value }) => value)),
      fc.string(),
      fc.integer(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), given, (schema: z.ZodType, value) => {
        const once = schema.safeParse(value);
        if (once.success) expect(schema.parse(once.data)).toBe(once.data);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a complaint', () => {
  it('is a key with its values, and is taken apart again', () => {
    expect(complaint('input.whole', { min: -5, max: 999 })).toBe('input.whole?min=-5&max=999');
    expect(complained('input.whole?min=-5&max=999')).toEqual({ key: 'input.whole', values: { min: -5, max: 999 } });
    expect(complained('input.day')).toEqual({ key: 'input.day', values: {} });
  });

  it('leaves a sentence as it is', () => {
    for (const sentence of ['Is this right?', 'Write 5=5&6.', '']) expect(complained(sentence).key).toBe(sentence);
  });
});
