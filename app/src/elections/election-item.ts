import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { duringVoting, type VotingFacts, votingFacts } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type HeldBallot, heldBallot } from './ballot-facts.ts';
import type { ElectionFacts } from './facts.ts';

/** Whether the agenda item of the election that the ballot belongs to is concluded. */
export async function itemConcluded(tx: Tx, ballot: string): Promise<boolean> {
  const row = await tx
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .innerJoin(agendaItems, 'agenda_item.id', 'election.item')
    .select('agenda_item.status')
    .where('ballot.id', '=', ballot)
    .executeTakeFirst();
  return row?.status === 'concluded';
}

export const itemConcludedObjection: Objection = no('item-concluded');

/** A lot that is drawn, or those for whom none is needed, with the meeting in which the chair acts. */
export interface LotFacts {
  readonly meeting: VotingFacts | null;
  readonly held: HeldBallot | null;
  /** the agenda item of the election is concluded */
  readonly itemConcluded: boolean;
}

export async function lotFacts(
  tx: Tx,
  { meeting, ballot }: { readonly meeting: string; readonly ballot: string },
  _actor: unknown,
  now: string,
  filled: Filled,
): Promise<LotFacts> {
  return {
    meeting: await votingFacts(tx, meeting, now, filled),
    held: await heldBallot(tx, ballot, now),
    itemConcluded: await itemConcluded(tx, ballot),
  };
}

/** A lot, or a declaration without one, belongs to a meeting that has the agenda item before it and is not voting. */
export function placeObjection(meeting: VotingFacts, { item }: ElectionFacts, concluded: boolean): Objection | null {
  if (meeting.item?.id === item) return duringVoting(meeting);
  return concluded ? itemConcludedObjection : no('item-not-open', {}, 'Rome Statute, article 36(6)(a)');
}
