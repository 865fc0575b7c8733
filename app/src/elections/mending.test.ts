import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  candidate,
  codesOf,
  delegate,
  election,
  four,
  ids,
  members,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import type { ElectionFacts } from './facts.ts';

const reason = 'Misread in the note verbale';
const knownStates = [...members.map(({ iso3 }) => iso3), 'USA'];

type Given = Omit<Parameters<typeof correctCandidate.decide>[1], 'candidate' | 'reason'>;
const correct = (given: Given, of: ElectionFacts | null = election(), actor = secretariat) =>
  correctCandidate.decide(
    { election: of, memberships: members, knownStates },
    { candidate: uid(11), reason, ...given },
    actor,
    now,
  );

describe('a slip in a nomination', () => {
  it.each([
    ['spelling', { name: 'Candidate Eleven' }, { name: 'Candidate Eleven' }],
    ['list', { list: 'B' }, { list: 'B' }],
    ['gender', { gender: 'M' }, { gender: 'M' }],
    ['nationality, and with it the region', { nationality: 'FRA' }, { nationality: 'FRA', region: 'weog' }],
  ] as const)('is corrected before the first ballot: %s', (_what, given, corrected) => {
    const was = { name: 'Candidate 11', list: 'A', region: 'african', gender: 'F', nationality: 'KEN' };
    expect(actsOf(correct(given))).toMatchObject([
      {
        act: 'candidate.corrected',
        subject: `election:${ids.election}`,
        audience: 'public',
        data: { election: ids.election, candidate: uid(11), ...was, ...corrected, was, reason },
      },
    ]);
  });

  it('is corrected when the one ballot that was opened is annulled', () => {
    expect(codesOf(correct({ list: 'B' }, election({ ballots: [ballot({ status: 'annulled' })] })))).toBe('ok');
  });

  const withStatus = (status: 'withdrawn' | 'elected') =>
    election({ candidates: [candidate(11, { status, afterBallot: 0 })] });
  it.each([
    ['no-such-candidate', correct({ list: 'B' }, null)],
    ['no-such-candidate', correct({ list: 'B' }, election({ candidates: four.slice(1) }))],
    ['nothing-changed', correct({ name: 'Candidate 11' })],
    ['first-ballot-opened', correct({ list: 'B' }, election({ ballots: [ballot()] }))],
    ['first-ballot-opened', correct({ list: 'B' }, election({ ballots: [announced(1, {})] }))],
    ['election-completed', correct({ list: 'B' }, election({ status: 'completed' }))],
    ['candidate-withdrawn', correct({ list: 'B' }, withStatus('withdrawn'))],
    ['candidate-exists', correct({ name: 'candidate 12' })],
    ['not-a-nationality-of-a-party', correct({ nationality: 'USA' })],
    ['unknown-state', correct({ nationality: 'XXX' })],
    ['nationality-in-office', correct({ nationality: 'FRA' }, election({ nationalitiesInOffice: ['FRA'] }))],
    ['needs-secretariat', correct({ list: 'B' }, election(), president)],
    ['needs-secretariat', correct({ list: 'B' }, election(), delegate('KEN'))],
    ['not-a-demonstration-account', correct({ list: 'B' }, election(), outsider)],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('the number of seats of an election', () => {
  const room = { ...election().inOffice, listA: 7, african: 2, female: 6 };
  const of = (part: Partial<ElectionFacts> = {}) => election({ inOffice: room, ...part });
  const change = (seats: number, facts: ElectionFacts | null = of(), actor = secretariat) =>
    changeElectionSeats.decide(facts, { election: ids.election, seats, reason }, actor, now);

  it('is corrected before the first ballot, with the reason', () => {
    expect(actsOf(change(3))).toMatchObject([
      { act: 'election.changed', audience: 'public', data: { election: ids.election, seats: 3, was: 2, reason } },
    ]);
  });

  it.each([
    ['no-such-election', change(3, null)],
    ['nothing-changed', change(2)],
    ['bench-too-large', change(5)],
    ['first-ballot-opened', change(3, of({ ballots: [announced(1, {})] }))],
    ['election-completed', change(3, of({ status: 'completed' }))],
    ['needs-secretariat', change(3, of(), president)],
    ['not-a-demonstration-account', change(3, of(), outsider)],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
