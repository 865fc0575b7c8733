import { expect, test } from 'vitest';
import { partOfSession } from './navigation.ts';

test('a page of a session stands under the nearest part of it', () => {
  expect(partOfSession('22', '/meetings/1')).toBe('/sessions/22/programme');
  expect(partOfSession('22', '/votes/1')).toBe('/sessions/22#decisions');
  expect(partOfSession('22', '/elections/1')).toBe('/sessions/22#elections');
  expect(partOfSession('22', '/sessions/22/credentials/committee')).toBe('/sessions/22/credentials');
  expect(partOfSession('22', '/meetings/1/agenda')).toBe('/sessions/22/agenda');
  expect(partOfSession('22', '/sessions/22/calendar/own')).toBe('/sessions/22/programme');
  expect(partOfSession('22', '/sessions/22/other')).toBe('/sessions/22');
});
