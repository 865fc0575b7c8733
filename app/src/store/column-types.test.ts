import { describe, expect, it } from 'vitest';
import { isoInstant, plainList, safeInteger } from './column-types.ts';

describe('instants', () => {
  it.each([
    ['2026-12-07 09:30:00+00', '2026-12-07T09:30:00.000Z'],
    ['2026-12-07 09:30:00.5+00', '2026-12-07T09:30:00.500Z'],
    ['2026-12-07 09:30:00.123+00', '2026-12-07T09:30:00.123Z'],
    ['2026-12-07 09:30:00.123456+00', '2026-12-07T09:30:00.123456Z'],
  ])('reads %s', (text, instant) => expect(isoInstant(text)).toBe(instant));

  it.each(['2026-12-07 09:30:00+01', 'infinity', '0044-03-15 12:00:00+00 BC', '2026-12-07'])('refuses %s', (text) =>
    expect(() => isoInstant(text)).toThrow(RangeError),
  );
});

describe('whole numbers', () => {
  it.each([
    ['0', 0],
    ['-9007199254740991', -9007199254740991],
    ['9007199254740991', 9007199254740991],
  ])('reads %s', (text, number) => expect(safeInteger(text)).toBe(number));

  it.each(['9007199254740992', '-9007199254740992', '9223372036854775807', '1.5'])('refuses %s', (text) =>
    expect(() => safeInteger(text)).toThrow(RangeError),
  );
});

describe('lists', () => {
  it.each([
    ['{}', []],
    ['{1,NULL,3}', [1, null, 3]],
    ['{"7"}', [7]],
  ])('reads %s', (text, list) => expect(plainList(text, Number)).toEqual(list));

  it.each(['{{1},{2}}', '[0:1]={1,2}'])('refuses %s', (text) =>
    expect(() => plainList(text, Number)).toThrow(RangeError),
  );
});
