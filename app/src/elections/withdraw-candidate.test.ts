import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  candidate,
  codesOf,
  delegate,
  election,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';

const reference = 'NV/2026/17 of 8 December 2026';
const input = { candidate: uid(11), reference, reason: null };
const left = (status: 'elected' | 'withdrawn' | 'removed') =>
  election({ candidates: [candidate(11, { status, afterBallot: 2 })] });

describe('withdraw-candidate', () => {
  it.each([
    ['before the first ballot', [], 0],
    ['after the second', [announced(1, {}), announced(2, {})], 2],
    ['after the second, the third being annulled', [announced(2, {}), ballot({ number: 3, status: 'annulled' })], 2],
  ])('says when: %s', (_when, ballots, afterBallot) => {
    for (const actor of [secretariat, delegate('KEN')])
      expect(actsOf(withdrawCandidate.decide(election({ ballots }), input, actor, now))).toMatchObject([
        { act: 'candidate.withdrawn', data: { candidate: uid(11), afterBallot, reference, reason: null } },
      ]);
  });

  it('asks for the letter', () => {
    expect(withdrawCandidate.input.safeParse({ candidate: uid(11) }).success).toBe(false);
    expect(withdrawCandidate.input.safeParse({ candidate: uid(11), reference, reason: '' }).data).toEqual(input);
  });

  it.each([
    ['no-such-candidate', null, secretariat],
    ['no-such-candidate', election({ candidates: [candidate(12)] }), secretariat],
    ['not-the-nominator', election(), president],
    ['not-the-nominator', election(), delegate('JPN')],
    ['not-the-nominator', election(), delegate('KEN', 'demo-2')],
    ['not-a-demonstration-account', election(), outsider],
    ['election-completed', election({ status: 'completed' }), secretariat],
    ['ballot-in-progress', election({ ballots: [ballot()] }), secretariat],
    ['ballot-in-progress', election({ ballots: [ballot({ status: 'counted' })] }), delegate('KEN')],
    ['candidate-elected', left('elected'), secretariat],
    ['candidate-withdrawn', left('withdrawn'), secretariat],
    ['candidate-removed', left('removed'), secretariat],
  ])('%s', (code, facts, actor) => {
    expect(codesOf(withdrawCandidate.decide(facts, input, actor, now))).toEqual([code]);
  });
});
