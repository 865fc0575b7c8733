import { type ItemOfSession, itemOf } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type MeetingFacts, meetingFacts } from './facts.ts';

/** A meeting and an agenda item that it may go to. */
export interface ItemFacts {
  readonly meeting: MeetingFacts | null;
  readonly item: Pick<ItemOfSession, 'session' | 'number' | 'status' | 'standing' | 'notBefore'> | null;
}

export async function itemFacts(tx: Tx, meeting: string, item: string, now: string): Promise<ItemFacts> {
  const [facts, found] = await Promise.all([meetingFacts(tx, meeting, now), itemOf(tx, item)]);
  return { meeting: facts, item: found };
}
