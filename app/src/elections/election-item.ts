import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { Tx } from '../store/database.ts';

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
