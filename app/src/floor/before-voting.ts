import type { Filled } from '../door/slot.ts';
import { type VotingFacts, votingFacts } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type OnTheFloor, speakingIn } from './facts.ts';

/** What is asked before a proposal or a ballot is put to the vote: whether the meeting votes already, and who has the floor. */
export interface BeforeVoting extends VotingFacts, Pick<OnTheFloor, 'speaking'> {}

export async function beforeVoting(tx: Tx, meeting: string, now: string, filled: Filled): Promise<BeforeVoting | null> {
  const [facts, speaking] = await Promise.all([votingFacts(tx, meeting, now, filled), speakingIn(tx, meeting)]);
  return facts && { ...facts, speaking };
}
