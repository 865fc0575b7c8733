import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { MeetingFacts } from '../floor/index.ts';
import type { Tx } from '../store/database.ts';
import type { ElectionFacts } from './facts.ts';

/** Whether the agenda item of the election that the ballot belongs to is concluded. */
export async function itemConcluded(tx: Tx, ballot: string): Promise<boolean> {
  const row = await tx
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .innerJoin('agenda_item', 'agenda_item.id', 'election.item')
    .select('agenda_item.status')
    .where('ballot.id', '=', ballot)
    .executeTakeFirst();
  return row?.status === 'concluded';
}

export const itemConcludedObjection: Objection = objection(
  'item-concluded',
  'The agenda item of this election is concluded. Open it again first, with the reason.',
);

/** INTERPRETATION: a vote or a ballot in progress is interrupted by nothing, nor by a lot (docs/law.md, 3.7, unverified). */
export function duringVoting({ voteInProgress, ballotInProgress }: MeetingFacts): Objection | null {
  if (voteInProgress)
    return objection('vote-in-progress', 'A vote is in progress. Announce its result first.', conduct);
  if (ballotInProgress)
    return objection('ballot-in-progress', 'A ballot is in progress. Announce its result first.', conduct);
  return null;
}

const conduct = 'Rules of Procedure of the Assembly, conduct during voting';

/** A lot, or a declaration without one, belongs to a meeting that has the agenda item before it and is not voting. */
export function placeObjection(meeting: MeetingFacts, { item }: ElectionFacts, concluded: boolean): Objection | null {
  if (meeting.item?.id === item) return duringVoting(meeting);
  return concluded
    ? itemConcludedObjection
    : objection(
        'item-not-open',
        'The meeting is not on the agenda item of this election. Take up the item first.',
        'Rome Statute, article 36(6)(a)',
      );
}
