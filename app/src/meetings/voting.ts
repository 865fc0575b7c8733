import type { MotionKind } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';

import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { type MeetingFacts, meetingFacts } from './facts.ts';
import { motionFirst, type Procedure, procedureIn } from './procedure.ts';
import { wayOfVoting } from './slots.ts';

/** What is voted on in a meeting now. */
export interface Voting {
  readonly voteInProgress: boolean;
  /** its number in its election */
  readonly ballotInProgress: number | null;
  /** what was moved on how to go on; missing where no room says it */
  readonly procedure?: Procedure;
}

export async function votingIn(tx: Db | Tx, meeting: string, filled: Filled): Promise<Voting> {
  const ways = filled(wayOfVoting);
  const [votes, ballots, [procedure]] = await Promise.all([
    Promise.all(ways.map((way) => way.kind === 'vote' && way.inProgress(tx, meeting))),
    Promise.all(ways.map((way) => (way.kind === 'vote' ? null : way.inProgress(tx, meeting)))),
    Promise.all(filled(procedureIn).map((read) => read(tx, meeting))),
  ]);
  return {
    voteInProgress: votes.includes(true),
    ballotInProgress: ballots.find((ballot) => ballot !== null) ?? null,
    ...(procedure ? { procedure } : {}),
  };
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

/**
 * The same of what the chair does and the Assembly decides: it comes before or after, and after what was moved on how to go on. Says
 * how the voting ends.
 */
export function votingFirst(
  { voteInProgress, ballotInProgress, procedure }: Voting,
  carriesOut?: MotionKind,
): Objection | null {
  if (voteInProgress) return no('vote-in-progress', {}, conduct);
  if (ballotInProgress !== null) return no('ballot-in-progress', { ballot: ballotInProgress }, conduct);
  return motionFirst(procedure, carriesOut ? { carriesOut } : {});
}

const conduct = {
  cite: { provision: 'Rules of Procedure of the Assembly, conduct during voting' },
  confidence: 'unverified',
} as const;
