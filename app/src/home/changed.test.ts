import { expect, it } from 'vitest';
import { mainNews } from './changed.ts';

const election = { results: ['ballot.announced'], steps: ['ballot.opened', 'election.completed'] };
const meeting = { results: ['meeting.opened', 'meeting.closed'], steps: ['meeting.scheduled', 'meeting.rescheduled'] };

function told(room: Parameters<typeof mainNews>[0], said: readonly string[]): readonly string[] {
  const entries = said.map((words, seq) => {
    const [act = '', subject = ''] = words.split(' ');
    return { seq, act, subject, words };
  });
  return mainNews(room, entries.toReversed()).map(({ seq, words }) => `${seq} ${words}`);
}

it('tells a result before what was begun after it, and not what led to it', () => {
  expect(told(election, ['ballot.opened b1', 'ballot.announced b1', 'ballot.opened b2'])).toEqual([
    '1 ballot.announced b1',
    '2 ballot.opened b2',
  ]);
  expect(told(election, ['ballot.opened b1', 'ballot.announced b1'])).toEqual(['1 ballot.announced b1']);
  expect(told(election, ['ballot.opened b1'])).toEqual(['0 ballot.opened b1']);
});

it('tells of many results the newest two, and then nothing that was only begun', () => {
  const said = ['ballot.announced b1', 'ballot.announced b2', 'ballot.announced b3', 'ballot.opened b4'];
  expect(told(election, said)).toEqual(['1 ballot.announced b2', '2 ballot.announced b3']);
});

it('tells a meeting that was opened and closed, and of one that was moved twice where it ended up', () => {
  expect(told(meeting, ['meeting.scheduled m', 'meeting.opened m', 'meeting.closed m'])).toEqual([
    '1 meeting.opened m',
    '2 meeting.closed m',
  ]);
  expect(told(meeting, ['meeting.scheduled m', 'meeting.rescheduled m', 'meeting.rescheduled m'])).toEqual([
    '2 meeting.rescheduled m',
  ]);
});
