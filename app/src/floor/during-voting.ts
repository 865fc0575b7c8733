import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { MeetingFacts } from './facts.ts';

/**
 * INTERPRETATION: the rule on conduct during voting (docs/law.md, 3.7, unverified) makes no exception for elections. A ballot is
 * voting too; like a vote it lasts until its result is announced. Null when the meeting does neither.
 */
export function duringVoting({ voteInProgress, ballotInProgress }: MeetingFacts): Objection | null {
  const found = voteInProgress
    ? objection('vote-in-progress', `A vote has begun. ${untilTheEnd}`, conduct)
    : ballotInProgress
      ? objection('ballot-in-progress', `A ballot has begun. ${untilTheEnd}`, conduct)
      : null;
  return found && { ...found, confidence: 'unverified' };
}

const untilTheEnd = 'It is interrupted only by a point of order on how it is conducted.';
const conduct = 'Rules of Procedure of the Assembly, conduct during voting';
