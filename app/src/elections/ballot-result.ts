import { type Elected, type Finding, judgesElected } from '@plenary/rules';
import type { BallotCount, BallotResult } from './acts.ts';
import { type BallotFacts, benchOf, type ElectionFacts, electedOf } from './facts.ts';
import { namedVotes } from './next-round.ts';

/** Who is elected by this sheet, with the reasons. Pure, so that a published result can be worked out again at any time. */
export function ballotResult(
  election: ElectionFacts,
  ballot: BallotFacts,
  count: BallotCount,
): { readonly result: BallotResult; readonly finding: Finding<Elected> } {
  const candidates = election.candidates.filter(({ id }) => ballot.standing.includes(id));
  const presentAndVoting = count.valid - count.abstentions;
  const finding = judgesElected({
    presentAndVoting,
    statesParties: ballot.statesParties,
    present: ballot.present,
    seats: ballot.seats,
    votes: namedVotes(election, count.votes),
    candidates,
    inOffice: benchOf(election),
    nationalitiesInOffice: [
      ...election.nationalitiesInOffice,
      ...electedOf(election).map(({ nationality }) => nationality),
    ],
  });
  const ids = new Map(candidates.map(({ id, name }) => [name, id]));
  const idsOf = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? []);
  const { needed, elected, tiedForLast, overCeiling, sameNationality } = finding.value;
  return {
    finding,
    result: {
      presentAndVoting,
      needed,
      elected: idsOf(elected),
      tiedForLast: idsOf(tiedForLast),
      overCeiling: idsOf(overCeiling),
      sameNationality: idsOf(sameNationality),
    },
  };
}
