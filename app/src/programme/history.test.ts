import { expect, it } from 'vitest';
import { told } from './history.ts';

const place = (room: string, hour: string) => ({ startsAt: `2026-12-07T${hour}:00:00.000Z`, endsAt: null, room });
const rows = [
  { act: 'programme-entry.placed', subject: 'a', data: place('4', '10') },
  { act: 'meeting.scheduled', subject: 'b', data: { startsAt: '2026-12-07T09:00:00.000Z', room: null } },
  { act: 'programme-entry.moved', subject: 'a', data: place('6', '11') },
  { act: 'programme-entry.changed', subject: 'a', data: {} },
  { act: 'programme-entry.moved', subject: 'a', data: place('7', '12') },
  { act: 'meeting.opened', subject: 'b', data: {} },
  { act: 'programme-entry.cancelled', subject: 'a', data: { reason: 'x' } },
].map((row, n) => ({ ...row, seq: n + 1, at: `2026-12-01T00:00:0${n}.000Z` }));

it('a change says from where to where, also after others', () => {
  expect(told(rows).changes.map(({ kind, from, to }) => [kind, from?.room ?? null, to?.room ?? null])).toEqual([
    ['placed', null, '4'],
    ['placed', null, null],
    ['moved', '4', '6'],
    ['changed', '6', '6'],
    ['moved', '6', '7'],
    ['cancelled', '7', '7'],
  ]);
});

it('counts what was changed of each, and when last', () => {
  expect(Object.fromEntries(told(rows).of)).toEqual({
    a: { sequence: 4, changedAt: '2026-12-01T00:00:06.000Z' },
    b: { sequence: 0, changedAt: '2026-12-01T00:00:01.000Z' },
  });
});
