import { seatAt } from '../identity/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { Viewer } from '../web/ctx.ts';
import type { MeetingSeen } from './reads.ts';
import type { OwnSeat } from './sections.ts';

/** The seat of the reader at the session of this meeting, or null. */
export async function ownSeat(db: Db, view: MeetingSeen, viewer: Viewer | null): Promise<OwnSeat | null> {
  if (!viewer) return null;
  const now = await databaseNow(db);
  const state = await seatAt(db, viewer.id, view.session.id, now);
  return state === null ? null : { account: viewer.id, state, present: view.present.includes(state), now };
}
