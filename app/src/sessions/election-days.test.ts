import { expect, test } from 'vitest';
import type { ElectionOfSession } from './archive.ts';
import { daysOf } from './election-days.ts';

const record = { date: '2009-01-20', body: 'Judges (6)', confidence: 'sourced', unverifiedFields: [], source: [] };

function held(kind: string): Pick<ElectionOfSession, 'record' | 'view'> {
  const view = {
    kind,
    ballots: [
      { id: '1', date: '2009-01-19', dateCertain: true },
      { id: '2', date: null, dateCertain: false },
      { id: '3', date: '2009-01-18', dateCertain: false },
      { id: '4', date: '2009-01-17', dateCertain: true },
    ],
    elected: [
      { ballot: '3', certain: true },
      { ballot: '1', certain: true },
      { ballot: '2', certain: true },
      { ballot: null, certain: false },
    ],
  };
  return { record, view } as never;
}

test('an election of judges is on each day on which a ballot elected somebody, as sure as the day of the ballot', () => {
  expect(daysOf(held('judges'))).toEqual([
    { day: '2009-01-18', confidence: 'unverified' },
    { day: '2009-01-19', confidence: 'sourced' },
    { day: '2009-01-20', confidence: 'sourced' },
  ]);
});

test('any other election is on the day of its record', () => {
  expect(daysOf(held('committeeOnBudgetAndFinance'))).toEqual([{ day: '2009-01-20', confidence: 'sourced' }]);
});
