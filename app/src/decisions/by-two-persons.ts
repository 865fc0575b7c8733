import type { TwoPersons } from '../door/two-persons.ts';
import { minutesToConfirm, votesByTwo } from '../parameters/index.ts';
import type { VoteFacts } from './vote-facts.ts';

interface OfVote {
  readonly vote: string;
}

/** Votes that come in do not let the closing of a vote lapse, nor its taking back; what else is done about it does. */
const restsOnVote: TwoPersons<OfVote, VoteFacts | null>['restsOn'] = ({ vote }) => ({
  subject: `vote:${vote}`,
  acts: ['vote.closed', 'vote.announced', 'vote.taken-back', 'hands.counted', 'hands.compared'],
});

function minutes(facts: VoteFacts | null): number {
  return facts ? minutesToConfirm(facts.meeting.parameters) : 0;
}

/** The presiding officer closes and announces a vote alone, unless the Bureau asks for a second person. */
export const whereTheBureauAsks: TwoPersons<OfVote, VoteFacts | null> = {
  needed: (facts) => facts !== null && votesByTwo(facts.meeting.parameters),
  restsOn: restsOnVote,
  minutes,
};

/** Nobody takes a vote back alone. */
export const always: TwoPersons<OfVote, VoteFacts | null> = { restsOn: restsOnVote, minutes };
