import { no, type Objection } from '../door/objection.ts';

import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { type MeetingFacts, meetingFacts } from './facts.ts';
import { wayOfVoting } from './slots.ts';

/** What is voted on in a meeting now. */
export interface Voting {
  readonly voteInProgress: boolean;
  /** its number in its election */
  readonly ballotInProgress: number | null;
}

export async function votingIn(tx: Db | Tx, meeting: string, filled: Filled): Promise<Voting> {
  const ways = filled(wayOfVoting);
  const [votes, ballots] = await Promise.all([
    Promise.all(ways.map((way) => way.kind === 'vote' && way.inProgress(tx, meeting))),
    Promise.all(ways.map((way) => (way.kind === 'vote' ? null : way.inProgress(tx, meeting)))),
  ]);
  return { voteInProgress: votes.includes(true), ballotInProgress: ballots.find((ballot) => ballot !== null) ?? null };
}

export interface VotingFacts extends MeetingFacts, Voting {}

/** Of acts that wait for the end of voting. */
export async function votingFacts(tx: Tx, meeting: string, now: string, filled: Filled): Promise<VotingFacts | null> {
  const facts = await meetingFacts(tx, meeting, now);
  return facts && { ...facts, ...(await votingIn(tx, meeting, filled)) };
}

/**
 * INTERPRETATION: the rule on conduct during voting (docs/law.md, 3.7, unverified) makes no exception for elections. A ballot is
 * voting too; like a vote it lasts until its result is announced. Null when the meeting does neither.
 */
export function duringVoting({ voteInProgress, ballotInProgress }: Voting): Objection | null {
  if (voteInProgress) return no('vote-begun', {}, conduct);
  return ballotInProgress !== null ? no('ballot-begun', {}, conduct) : null;
}

/** The same of what the chair does and the Assembly decides: it comes before or after. Says how the voting ends. */
export function votingFirst({ voteInProgress, ballotInProgress }: Voting): Objection | null {
  if (voteInProgress) return no('vote-in-progress', {}, conduct);
  return ballotInProgress !== null ? no('ballot-in-progress', { ballot: ballotInProgress }, conduct) : null;
}

const conduct = {
  cite: { provision: 'Rules of Procedure of the Assembly, conduct during voting' },
  confidence: 'unverified',
} as const;
