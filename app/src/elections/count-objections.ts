import { checkCount, parameter, requirementKeys, tallyOf } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';

import type { BallotCount } from './acts.ts';
import type { BallotFacts, ElectionFacts } from './facts.ts';

/** Everything in the sheet that cannot be right, figure by figure; empty when it adds up. */
export function countObjections(
  election: ElectionFacts,
  ballot: BallotFacts,
  count: BallotCount,
): readonly Objection[] {
  const standing = election.candidates.filter(({ id }) => ballot.standing.includes(id));
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  // Of somebody who is no candidate of this election nothing is known here but an id, which is no word for a reader.
  const others = new Set(count.votes.flatMap(({ candidate }) => (nameOf.has(candidate) ? [] : [candidate]))).size;
  if (others > 0) return [no('count-of-another-election', { others })];
  const found = checkCount({
    ...count,
    issued: ballot.issued,
    seats: ballot.seats,
    candidates: standing,
  });
  const counted = new Set(count.votes.map(({ candidate }) => candidate));
  const missing = standing
    .filter(({ id }) => !counted.has(id))
    .map(({ name }) =>
      no('count-incomplete', {
        candidate: name,
      }),
    );
  const all = [...found.map((one) => named(one, nameOf)), ...missing];
  return all.length > 0 ? all : belowRequirements(election, ballot, count);
}

/** The rules know the names of those who stand in the ballot; others of the election are named here. */
function named({ code, facts, cite, confidence }: Objection, nameOf: ReadonlyMap<string, string>): Objection {
  const name = nameOf.get(String(facts.candidate));
  return {
    code,
    facts: name === undefined ? facts : { ...facts, candidate: name },
    ...(cite ? { cite } : {}),
    ...(confidence ? { confidence } : {}),
  };
}

/**
 * A paper that misses a requirement is invalid as a whole, so the valid papers together name at least so many candidates
 * of each list, region and gender. Fewer: a figure is wrong, or an invalid paper was counted as valid.
 */
function belowRequirements(election: ElectionFacts, ballot: BallotFacts, count: BallotCount): readonly Objection[] {
  const voting = count.valid - count.abstentions;
  const votes = new Map(count.votes.map(({ candidate, votes }) => [candidate, votes]));
  return requirementKeys.flatMap((key) => {
    const least = ballot.requirements[key] * voting;
    const sum = election.candidates
      .filter((candidate) => ballot.standing.includes(candidate.id) && tallyOf([candidate])[key] > 0)
      .reduce((total, { id }) => total + (votes.get(id) ?? 0), 0);
    if (sum >= least) return [];
    const facts = { key, sum, least, voting, requirement: ballot.requirements[key] };
    return [
      {
        ...no('count-below-requirement', facts, parameter('judges.region.base').cite.provision),
        confidence: 'sourced',
      },
    ];
  });
}
