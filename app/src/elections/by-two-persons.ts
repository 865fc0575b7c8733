import type { TwoPersons } from '../door/two-persons.ts';
import { minutesToConfirm } from '../parameters/index.ts';
import type { ElectionFacts } from './facts.ts';

interface OfElection {
  readonly election: Pick<ElectionFacts, 'parameters'> | null;
}

/** Nobody opens the next ballot of an election alone. A candidate or the seats changed meanwhile let it lapse. */
export const opening: TwoPersons<{ readonly election: string }, OfElection> = {
  restsOn: ({ election }) => ({ subject: `election:${election}` }),
  minutes: ({ election }) => (election ? minutesToConfirm(election.parameters) : 0),
};

/** The same of what is about one ballot: a count that was corrected meanwhile lets it lapse. */
export const onBallot: TwoPersons<{ readonly ballot: string }, OfElection | null> = {
  restsOn: ({ ballot }) => ({ subject: `ballot:${ballot}` }),
  minutes: (facts) => (facts?.election ? minutesToConfirm(facts.election.parameters) : 0),
};

/** Where the ballot stands under `held`. */
export const onHeldBallot: TwoPersons<{ readonly ballot: string }, { readonly held: OfElection | null }> = {
  restsOn: onBallot.restsOn,
  minutes: ({ held }) => onBallot.minutes(held),
};
