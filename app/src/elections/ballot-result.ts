import type { Elected, ElectedFacts, Finding } from '@plenary/rules';
import { judgesElected } from '../parameters/index.ts';
import type { BallotCount, BallotResult } from './acts.ts';
import { type BallotFacts, benchWith, type ElectionFacts, electedOf } from './facts.ts';
import { namedVotes } from './named-votes.ts';

/** Who is elected by this sheet, with the reasons. Pure, so that a published result can be worked out again at any time. */
export function ballotResult(
  election: ElectionFacts,
  ballot: BallotFacts,
  count: BallotCount,
): { readonly result: BallotResult; readonly finding: Finding<Elected> } {
  const candidates = election.candidates.filter(({ id }) => ballot.standing.includes(id));
  const facts = electedFacts(election, ballot, count);
  const finding = judgesElected(facts, ballot.parameters ?? election.parameters);
  const ids = new Map(candidates.map(({ id, name }) => [name, id]));
  const idsOf = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? []);
  const { needed, elected, tiedForLast, overCeiling, sameNationality } = finding.value;
  return {
    finding,
    result: {
      presentAndVoting: facts.presentAndVoting,
      needed,
      elected: idsOf(elected),
      tiedForLast: idsOf(tiedForLast),
      overCeiling: idsOf(overCeiling),
      sameNationality: idsOf(sameNationality),
    },
  };
}

/** What the rules need to know of a counted ballot. */
export function electedFacts(election: ElectionFacts, ballot: BallotFacts, count: BallotCount): ElectedFacts {
  // As it stood before the ballot: those whom it elected are no judges of an earlier one.
  const before = electedOf(election).filter(({ id }) => !ballot.result?.elected.includes(id));
  return {
    presentAndVoting: count.valid - count.abstentions,
    statesParties: ballot.statesParties,
    present: ballot.present,
    seats: ballot.seats,
    votes: namedVotes(election, count.votes),
    candidates: election.candidates.filter(({ id }) => ballot.standing.includes(id)),
    inOffice: benchWith(election, before),
    nationalitiesInOffice: [...election.nationalitiesInOffice, ...before.map(({ nationality }) => nationality)],
  };
}
