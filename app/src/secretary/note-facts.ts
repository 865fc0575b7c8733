import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Refusal, refuse } from '../door/command.ts';
import { secretariat } from '../door/who.ts';
import { type MeetingFacts, meetingObjection } from '../meetings/index.ts';

/** As many notes as a President can take in at a glance. */
export const mostNotes = 5;

/** Who writes to whoever presides: the Secretariat, before the meeting opens and until it is over. */
export function writing(
  meeting: MeetingFacts | null,
  actor: Actor,
): { readonly ok: true; readonly capacity: string } | Refusal {
  const capacity = acting(actor, 'secretariat');
  if (!capacity) return refuse(secretariat.refusal);
  const blocked = meetingObjection(meeting, actor, null, { whileSuspended: true });
  if (blocked && blocked.code !== 'meeting-not-open') return refuse(blocked);
  return { ok: true, capacity: capacityName(capacity) };
}
