import { expect, test } from 'vitest';
import { digits, elapsed, passed, remaining, stageOf, trackShare } from './countdown.ts';

test.each([
  [300_000, '5:00'],
  [134_000, '2:14'],
  [60_001, '1:01'],
  [60_000, '1:00'],
  [1_000, '0:01'],
  [1, '0:01'],
  [0, '0:00'],
  [-1, '0:00'],
  [-999, '0:00'],
  [-1_000, '+0:01'],
  [-61_000, '+1:01'],
  [3_600_000, '1:00:00'],
  [-3_661_000, '+1:01:01'],
  [72 * 3_600_000, '72:00:00'],
])('%i ms left are shown as %s', (left, text) => {
  expect(digits(left)).toBe(text);
});

test('a count to an instant ends with nought', () => {
  expect([61_000, 1, 0, -1, -999, -90_000].map(remaining)).toEqual(['1:01', '0:01', '0:00', '0:00', '0:00', '0:00']);
});

test('time gone by counts whole seconds and never runs backwards', () => {
  expect(elapsed(92_999)).toBe('1:32');
  expect(elapsed(-500)).toBe('0:00');
});

test.each([
  [60_001, 'left'],
  [60_000, 'warn'],
  [1, 'warn'],
  [0, 'over'],
  [-1, 'over'],
])('with %i ms left the timer says %s', (left, stage) => {
  expect(stageOf(left, 60_000)).toBe(stage);
});

test('the track shows what is left, and is full when over', () => {
  expect(trackShare(150_000, 300_000)).toBe('50.0%');
  expect(trackShare(400_000, 300_000)).toBe('100.0%');
  expect(trackShare(0, 300_000)).toBe('100.0%');
  expect(trackShare(10, 0)).toBe('100.0%');
});

test('a mark is passed once: from above to at or below it', () => {
  expect(passed(60_001, 60_000, [60_000, 0])).toBe(60_000);
  expect(passed(60_000, 59_900, [60_000, 0])).toBeNull();
  expect(passed(100, 0, [60_000, 0])).toBe(0);
  expect(passed(0, -50, [60_000, 0])).toBeNull();
  expect(passed(70_000, 70_000, [60_000])).toBeNull();
});
