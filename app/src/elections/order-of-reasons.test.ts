import { describe, expect, it } from 'vitest';
import {
  ballot,
  codesOf,
  election,
  ids,
  meeting,
  members,
  now,
  president,
  secretariat,
} from '../../test/given/election.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { enterCount } from './enter-count.ts';
import type { BallotFacts } from './facts.ts';
import { openBallot } from './open-ballot.ts';

/** What nobody can mend is said before what can be mended. */

const held = (status: BallotFacts['status'], at: ReturnType<typeof meeting>) => {
  const one = ballot({ status });
  return { election: election({ ballots: [one] }), ballot: one, meeting: at };
};
const sheet = { ballot: ids.ballot, papers: 0, invalid: 0, valid: 0, abstentions: 0, votes: [] };
const acts = {
  'enter-count': (facts: ReturnType<typeof held>) => enterCount.decide(facts, sheet, secretariat, now),
  'announce-ballot': (facts: ReturnType<typeof held>) => announceBallot.decide(facts, sheet, president, now),
  'annul-ballot': (facts: ReturnType<typeof held>) =>
    annulBallot.decide(facts, { ballot: ids.ballot, reason: 'Papers were lost' }, president, now),
};

describe.each(['scheduled', 'closed', 'cancelled'] as const)('in a meeting that is %s', (status) => {
  const at = meeting({ status });

  it.each(Object.entries(acts))('%s says first that the ballot is announced, or void', (_name, act) => {
    expect(codesOf(act(held('announced', at)))).toEqual(['ballot-announced']);
    expect(codesOf(act(held('annulled', at)))).toEqual(['ballot-annulled']);
    expect(codesOf(act(held('open', at)))[0]).toMatch(/^meeting-/);
  });

  it('the next ballot is refused because all seats are filled', () => {
    const over = { meeting: at, election: election({ status: 'completed' }), seats: [], memberships: members };
    const input = { meeting: ids.meeting, election: ids.election };
    expect(codesOf(openBallot.decide({ ...over, newBallot: ids.ballot }, input, president, now))).toEqual([
      'election-completed',
    ]);
  });
});
