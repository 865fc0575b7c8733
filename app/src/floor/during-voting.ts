import { no, type Objection } from '../door/objection.ts';
import type { MeetingFacts } from './facts.ts';

/**
 * INTERPRETATION: the rule on conduct during voting (docs/law.md, 3.7, unverified) makes no exception for elections. A ballot is
 * voting too; like a vote it lasts until its result is announced. Null when the meeting does neither.
 */
export function duringVoting({ voteInProgress, ballotInProgress }: MeetingFacts): Objection | null {
  if (voteInProgress) return no('vote-in-progress', {}, conduct);
  return ballotInProgress ? no('ballot-in-progress', {}, conduct) : null;
}

const conduct = {
  cite: { provision: 'Rules of Procedure of the Assembly, conduct during voting' },
  confidence: 'unverified',
} as const;
