import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { entryHash, entryProblem, entryText, genesis, maxEntryBytes } from './entry.ts';

const entry: Entry = {
  v: 1,
  seq: 1,
  at: '2027-12-06T16:40:00.000Z',
  act: 'meeting.opened',
  subject: 'meeting:1',
  audience: 'public',
  actor: null,
  capacity: 'secretariat',
  cites: [],
  commitment: 'a'.repeat(64),
  previous: genesis,
};

describe('what is not an entry', () => {
  const cases: [string, unknown][] = [
    ['not an object', null],
    ['not an object', 'text'],
    ['version', { ...entry, v: 2 }],
    ['seq', { ...entry, seq: 0 }],
    ['seq', { ...entry, seq: 1.5 }],
    ['at', { ...entry, at: '2027-12-06T16:40:00Z' }],
    ['at', { ...entry, at: '2027-02-29T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-13-01T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-00-01T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-01-00T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-04-31T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-01-32T16:40:00.000Z' }],
    ['at', { ...entry, at: '2027-01-01T24:00:00.000Z' }],
    ['at', { ...entry, at: '2027-01-01T23:60:00.000Z' }],
    ['at', { ...entry, at: '2027-01-01T23:59:60.000Z' }],
    ['at', { ...entry, at: 5 }],
    ['act', { ...entry, act: '' }],
    ['subject', { ...entry, subject: 1 }],
    ['audience', { ...entry, audience: '' }],
    ['actor', { ...entry, actor: 1 }],
    ['capacity', { ...entry, capacity: null }],
    ['cites', { ...entry, cites: 'Rome Statute' }],
    ['cites', { ...entry, cites: [1] }],
    ['commitment', { ...entry, commitment: 'A'.repeat(64) }],
    ['commitment', { ...entry, commitment: 'a'.repeat(63) }],
    ['previous', { ...entry, previous: `${genesis}0` }],
    ['previous', { ...entry, previous: null }],
    ['fields', { ...entry, note: '' }],
  ];
  test.each(cases)('%s: %j', (word, value) => {
    expect(entryProblem(value)).toContain(word);
    expect(() => entryHash(value as Entry)).toThrow(word);
  });
});

test.each(['2028-02-29', '2027-02-28', '2027-12-31', '2027-01-01'])('%s is a day', (day) => {
  expect(entryProblem({ ...entry, at: `${day}T23:59:59.999Z` })).toBeNull();
});

test('an entry has no problem and one text', () => {
  expect(entryProblem(entry)).toBeNull();
  expect(entryText(entry).startsWith('{"act":"meeting.opened","actor":null,"at":')).toBe(true);
});

test.each(['a', 'é', '漢'])('an entry of 65,535 bytes is one, of 65,536 is not (%s)', (letter) => {
  const width = new TextEncoder().encode(letter).length;
  const empty = new TextEncoder().encode(entryText({ ...entry, subject: '' })).length;
  const letters = Math.floor((maxEntryBytes - empty) / width);
  const rest = maxEntryBytes - empty - letters * width;
  const subject = letter.repeat(letters) + '.'.repeat(rest);
  expect(new TextEncoder().encode(entryText({ ...entry, subject })).length).toBe(maxEntryBytes);
  expect(() => entryText({ ...entry, subject: `${subject}.` })).toThrow('longer than 65535 bytes');
});
