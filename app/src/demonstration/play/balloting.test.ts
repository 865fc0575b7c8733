import type { Region } from '@plenary/rules';
import {
  type BallotFacts,
  ballotResult,
  type CandidateFacts,
  type ElectionHeld,
  nextRound,
} from '@plenary/rules/published';
import { expect, it } from 'vitest';
import { defaults } from '../../parameters/index.ts';
import { candidates, inOffice, seats } from '../scenario.ts';
import { balloting } from './balloting.ts';
import type { Scene, SceneBallot } from './scene.ts';

const groupSizes: Readonly<Record<Region, number>> = {
  ...{ african: 33, asiaPacific: 19, easternEuropean: 19, grulac: 28, weog: 25 },
};

const delegations = 124;

/** What the tellers of the play count in a ballot. */
function counted(ballot: SceneBallot, seed: number): NonNullable<BallotFacts['count']> {
  const step = balloting({ now: 0, secretariat: 'secretariat', ballot } as Partial<Scene> as Scene, {
    ...{ pace: 'quick', tried: new Set(), seed },
  });
  const [count] = step?.kind === 'acts' ? step.acts : [];
  if (!count) throw new Error('nobody counts');
  return count.input as unknown as NonNullable<BallotFacts['count']>;
}

/** Ballots of the election of the demonstration until every seat is filled, by the rules; more than ten are too many. */
function ballotsOf(seed: number): number {
  let facts: ElectionHeld = {
    ...{ election: 'election', session: 'session', item: 'judges', parameters: defaults, seats, inOffice, groupSizes },
    ...{ nationalitiesInOffice: [], status: 'open', ballots: [] },
    candidates: candidates.map((candidate, n): CandidateFacts => {
      const nationality = `N${n}`;
      return {
        ...candidate,
        ...{ id: `${seed} ${n}`, nationality, nominatedBy: nationality, status: 'standing', afterBallot: null },
      };
    }),
  };
  for (let number = 1; number <= 10; number++) {
    const round = nextRound(facts, groupSizes);
    const before = new Map(facts.ballots.at(-1)?.count?.votes.map(({ candidate, votes }) => [candidate, votes]));
    const ballot: SceneBallot = {
      ...{ id: `ballot ${number} of ${seed}`, number, status: 'open', openedAt: 0, issued: delegations },
      ...{ seats: round.seats, requirements: round.requirements },
      standing: round.standing.map(({ id, name }) => ({ id, name, before: before.get(id) ?? null })),
    };
    const count = counted(ballot, seed);
    const held: BallotFacts = {
      ...{ ballot: ballot.id, meeting: 'meeting', number, attempt: 1, status: 'announced', seats: round.seats },
      ...{ standing: round.standing.map(({ id }) => id), restricted: round.restricted, groupSizes },
      ...{ requirements: round.requirements, explanation: [], present: delegations, issued: delegations },
      ...{ statesParties: delegations, parameters: null, openedAt: '', announcedAt: '' },
      ...{ count, result: null, lot: null, lastSeq: number },
    };
    const { result } = ballotResult(facts, held, count);
    facts = {
      ...facts,
      candidates: facts.candidates.map((one) =>
        result.elected.includes(one.id) ? { ...one, status: 'elected', afterBallot: number } : one,
      ),
      ballots: [...facts.ballots, { ...held, result }],
    };
    if (facts.candidates.filter(({ status }) => status === 'elected').length === seats) return number;
  }
  return Number.POSITIVE_INFINITY;
}

it('an election of the demonstration fills every seat within five ballots, and seldom at once', () => {
  const ballots = Array.from({ length: 200 }, (_, seed) => ballotsOf(seed * 20_000_003));
  expect(Math.max(...ballots)).toBeLessThanOrEqual(5);
  expect(ballots.filter((number) => number >= 3).length).toBeGreaterThan(100);
});
