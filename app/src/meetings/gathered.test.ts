import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

const speech = [{ act: 'floor.given', by: 'floor.ended', same: 'speaker' }] as const;
const line = (seq: number, act: string, data: Readonly<Record<string, unknown>> = {}) => ({ seq, act, data });
const arrives = (seq: number, arrived: readonly string[], left: readonly string[] = []) =>
  line(seq, 'presence.registered', { arrived, left });

it('tells those who arrive one after the other in one line, until something else is done', () => {
  const lines = [
    arrives(9, ['PER']),
    line(8, 'meeting.opened'),
    arrives(7, ['FRA']),
    arrives(6, [], ['GHA']),
    arrives(5, ['GHA', 'DEU']),
  ];
  expect(gathered(lines, speech)).toMatchObject([
    { seq: 9, first: 9, data: { arrived: ['PER'], left: [] } },
    { seq: 8, first: 8 },
    { seq: 7, first: 5, data: { arrived: ['DEU', 'FRA'], left: ['GHA'] } },
  ]);
});

it('tells a speech that has ended in one line, and the one that goes on as long as it does', () => {
  const lines = [
    line(5, 'floor.given', { speaker: 'b' }),
    line(4, 'floor.ended', { speaker: 'a' }),
    line(3, 'item.taken-up'),
    line(2, 'floor.given', { speaker: 'a' }),
  ];
  expect(gathered(lines, speech).map(({ seq }) => seq)).toEqual([5, 4, 3]);
});
