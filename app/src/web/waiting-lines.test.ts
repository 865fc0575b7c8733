import { expect, it } from 'vitest';
import { WaitingLines } from './waiting-lines.ts';

function linesOf(all: string): WaitingLines<string> {
  const lines = new WaitingLines<string>();
  for (const one of all.split(' ')) lines.add(one.charAt(0), one);
  return lines;
}

function served(lines: WaitingLines<string>): readonly string[] {
  const found: string[] = [];
  for (let one = lines.next(); one !== undefined; one = lines.next()) found.push(one);
  return found;
}

it('serves the lines by turns, and each in the order in which it came', () => {
  const lines = linesOf('a1 a2 a3 a4 b1 c1 c2');
  expect(lines.size).toBe(7);
  expect(served(lines)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4']);
  expect(lines.size).toBe(0);
  expect(lines.next()).toBeUndefined();
});

it('says how many are served before one who joins a line', () => {
  const lines = linesOf('a1 a2 a3 a4 b1 c1 c2');
  // One of each line, then its own place comes.
  expect(lines.ahead('d')).toBe(3);
  // Before b2: b1, and two of each other line where there are so many.
  expect(lines.ahead('b')).toBe(5);
  expect(lines.ahead('a')).toBe(7);
  lines.add('d', 'd1');
  expect(served(lines).indexOf('d1')).toBe(3);
});

it('lets go who does not wait any longer', () => {
  const lines = linesOf('a1 b1 b2');
  lines.remove('a', 'a1');
  lines.remove('a', 'a1');
  lines.remove('b', 'b1');
  expect(lines.size).toBe(1);
  expect(lines.ahead('c')).toBe(1);
  expect(served(lines)).toEqual(['b2']);
});
