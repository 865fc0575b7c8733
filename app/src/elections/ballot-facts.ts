import type { Actor } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import { type MeetingFacts, meetingFacts, meetingObjection } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type BallotFacts, type ElectionFacts, electionOfBallot, noSuchBallot } from './facts.ts';

/** A ballot with its election and the meeting that holds it. */
export interface HeldBallot {
  readonly election: ElectionFacts;
  readonly ballot: BallotFacts;
  readonly meeting: MeetingFacts;
}

export async function heldBallot(tx: Tx, id: string, now: string): Promise<HeldBallot | null> {
  const election = await electionOfBallot(tx, id, now);
  const ballot = election?.ballots.find((each) => each.ballot === id);
  if (!election || !ballot) return null;
  const meeting = await meetingFacts(tx, ballot.meeting, now);
  if (!meeting) throw new Error(`ballot ${id} without its meeting`);
  return { election, ballot, meeting };
}

/** What meets every act on a ballot in progress; null when the ballot is in progress in an open meeting. */
export function ballotObjection(facts: HeldBallot | null, actor: Actor): Objection | null {
  return facts ? meetingObjection(facts.meeting, actor, ballotEnded(facts.ballot)) : noSuchBallot;
}

/** What nobody can mend: the result is announced, or the ballot is void. */
function ballotEnded({ number, status }: BallotFacts): Objection | null {
  switch (status) {
    case 'open':
    case 'counted':
      return null;
    case 'announced':
      return no('ballot-announced', { ballot: number });
    case 'annulled':
      return no('ballot-annulled', {
        ballot: number,
      });
  }
}
