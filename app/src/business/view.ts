import { type DecidedIn, decidedIn } from '../decisions/index.ts';
import { type ElectedIn, electedIn } from '../elections/index.ts';
import { type FloorView, floorView } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';

/** A meeting with all that it is on, the same for every reader. */
export interface MeetingView extends FloorView, DecidedIn, ElectedIn {}

export async function meetingView(db: Db | Tx, id: string, now: string): Promise<MeetingView | null> {
  const floor = await floorView(db, id, now);
  return floor && { ...floor, ...(await decidedIn(db, floor)), ...(await electedIn(db, floor)) };
}
