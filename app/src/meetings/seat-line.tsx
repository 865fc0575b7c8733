import type { AskedOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { isPresent, openMeetingOf } from './meetings-of.ts';

/** Whether the seat is registered in the meeting that is open; nothing while none is. */
export async function presenceLine({ session, state }: SeatRole, { reads }: AskedOf): Promise<SeatLine | null> {
  const meeting = await openMeetingOf(reads, session);
  if (meeting === null) return null;
  const present = await isPresent(reads, meeting, state);
  return {
    place: 30,
    label: 'meetings.presence.line',
    show: (ctx) => ctx.t(present ? 'meetings.presence.line.here' : 'meetings.presence.line.not'),
  };
}
