import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { duringVoting, motionFirst, type VotingFacts, votingFacts } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type HeldBallot, heldBallot } from './ballot-facts.ts';
import type { ElectionFacts } from './facts.ts';

/** The number of the agenda item of the election that the ballot belongs to, when it is concluded; else null. */
export async function concludedItem(tx: Tx, ballot: string): Promise<number | null> {
  const row = await tx
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .innerJoin(agendaItems, 'agenda_item.id', 'election.item')
    .select(['agenda_item.status', 'agenda_item.number'])
    .where('ballot.id', '=', ballot)
    .executeTakeFirst();
  return row?.status === 'concluded' ? row.number : null;
}

/** A lot that is drawn, or those for whom none is needed, with the meeting in which the chair acts. */
export interface LotFacts {
  readonly meeting: VotingFacts | null;
  readonly held: HeldBallot | null;
  /** the number of the agenda item of the election, when it is concluded */
  readonly concludedItem: number | null;
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
    concludedItem: await concludedItem(tx, ballot),
  };
}

/** A lot, or a declaration without one, belongs to a meeting that has the agenda item before it and is not voting. */
export function placeObjection(
  meeting: VotingFacts,
  { item }: ElectionFacts,
  concluded: number | null,
): Objection | null {
  if (meeting.item?.id === item) return duringVoting(meeting) ?? motionFirst(meeting.procedure);
  if (concluded !== null) return no('item-concluded', { number: concluded });
  return no('item-not-open', {}, 'Rome Statute, article 36(6)(a)');
}
