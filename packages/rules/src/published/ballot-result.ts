import type { Elected, ElectedFacts, Finding } from '../index.ts';
import type { BallotCount, BallotResult } from './election.ts';
import { type BallotFacts, benchWith, type CandidateFacts, type ElectionHeld, electedOf } from './election.ts';
import { judgesElected } from './in-session.ts';

/** Who is elected by this sheet, with the reasons. Pure, so that a published result can be worked out again at any time. */
export function ballotResult(
  election: ElectionHeld,
  ballot: BallotFacts,
  count: BallotCount,
): { readonly result: BallotResult; readonly finding: Finding<Elected> } {
  const facts = electedFacts(election, ballot, count);
  const finding = judgesElected(facts, ballot.parameters ?? election.parameters);
  const { needed, elected, tiedForLast, overCeiling, sameNationality } = finding.value;
  return {
    finding,
    result: {
      presentAndVoting: facts.presentAndVoting,
      needed,
      elected,
      tiedForLast,
      overCeiling,
      sameNationality,
    },
  };
}

/** What the rules need to know of a counted ballot. */
export function electedFacts(
  election: ElectionHeld,
  ballot: BallotFacts,
  count: BallotCount,
): Omit<ElectedFacts, 'candidates'> & { readonly candidates: readonly CandidateFacts[] } {
  // As it stood before the ballot: those whom it elected are no judges of an earlier one.
  const before = electedOf(election).filter(({ id }) => !ballot.result?.elected.includes(id));
  return {
    presentAndVoting: count.valid - count.abstentions,
    statesParties: ballot.statesParties,
    present: ballot.present,
    seats: ballot.seats,
    votes: count.votes,
    candidates: election.candidates.filter(({ id }) => ballot.standing.includes(id)),
    inOffice: benchWith(election, before),
    nationalitiesInOffice: [...election.nationalitiesInOffice, ...before.map(({ nationality }) => nationality)],
  };
}
