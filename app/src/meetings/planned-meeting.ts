import { type Actor, acting, type Capacity } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { secretariat } from '../door/who.ts';
import { type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type Besides, besidesIn } from './besides.ts';
import { type MeetingLine, meetingsOf } from './meeting-lines.ts';

/** The meeting that a change of the programme is about, with its session and the session's meetings. */
export interface PlannedMeeting {
  readonly session: SessionDays;
  readonly meeting: MeetingLine;
  readonly all: readonly MeetingLine[];
  readonly besides: Besides;
}

export async function plannedMeeting(tx: Tx, meeting: string, filled: Filled): Promise<PlannedMeeting | null> {
  const row = await tx.selectFrom('meeting').select('session').where('id', '=', meeting).executeTakeFirst();
  const session = row ? await sessionDays(tx, row.session) : null;
  if (!session) return null;
  const all = await meetingsOf(tx, session.id);
  const found = all.find((each) => each.meeting === meeting);
  return found ? { session, meeting: found, all, besides: await besidesIn(tx, session.id, filled) } : null;
}

export const mayChange = secretariat;

/** Who may change the programme of this meeting now; else why not. Once it is open, nothing of it is changed. */
export function changeable(
  facts: PlannedMeeting | null,
  actor: Actor,
):
  | { readonly ok: true; readonly capacity: Capacity; readonly facts: PlannedMeeting }
  | { readonly ok: false; readonly objection: Objection } {
  const refused = (found: Objection) => ({ ok: false, objection: found }) as const;
  const capacity = acting(actor, 'secretariat');
  if (!capacity) return refused(mayChange.refusal);
  if (!facts) return refused(no('no-such-meeting'));
  const wrong = wrongWorld(facts.session, actor);
  if (wrong) return refused(wrong);
  switch (facts.meeting.status) {
    case 'open':
      return refused(no('meeting-already-open'));
    case 'closed':
      return refused(no('meeting-closed'));
    case 'cancelled':
      return refused(meetingCancelled);
    case 'scheduled':
      return { ok: true, capacity, facts };
  }
}

export const meetingCancelled: Objection = no('meeting-cancelled');
