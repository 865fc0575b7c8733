import type { Objection } from '@plenary/rules';
import { type Actor, acting, type Capacity } from '../door/actor.ts';
import { objection } from '../door/command.ts';
import { secretariat } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import { type SessionDays, sessionDays, wrongWorld } from './facts.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** A meeting of the programme of a session. */
export interface MeetingLine {
  readonly meeting: string;
  readonly number: number;
  /** ISO instant */
  readonly startsAt: string;
  readonly room: string | null;
  readonly status: MeetingStatus;
}

/** The meeting that a change of the programme is about, with its session and the session's meetings. */
export interface PlannedMeeting {
  readonly session: SessionDays;
  readonly meeting: MeetingLine;
  readonly all: readonly MeetingLine[];
}

export async function meetingsOf(tx: Tx, session: string): Promise<readonly MeetingLine[]> {
  return tx
    .selectFrom('meeting')
    .select(['id as meeting', 'number', 'starts_at as startsAt', 'room', 'status'])
    .where('session', '=', session)
    .orderBy('number')
    .execute();
}

export async function plannedMeeting(tx: Tx, meeting: string): Promise<PlannedMeeting | null> {
  const row = await tx.selectFrom('meeting').select('session').where('id', '=', meeting).executeTakeFirst();
  const session = row ? await sessionDays(tx, row.session) : null;
  if (!session) return null;
  const all = await meetingsOf(tx, session.id);
  const found = all.find((each) => each.meeting === meeting);
  return found ? { session, meeting: found, all } : null;
}

export const mayChange = secretariat('Only the Secretariat changes the programme.');

/** Who may change the programme of this meeting now; else why not. Once it is open, nothing of it is changed. */
export function changeable(
  facts: PlannedMeeting | null,
  actor: Actor,
):
  | { readonly ok: true; readonly capacity: Capacity; readonly facts: PlannedMeeting }
  | { readonly ok: false; readonly objection: Objection } {
  const no = (found: Objection) => ({ ok: false, objection: found }) as const;
  const capacity = acting(actor, 'secretariat');
  if (!capacity) return no(mayChange.refusal);
  if (!facts) return no(objection('no-such-meeting', 'There is no such meeting.'));
  const wrong = wrongWorld(facts.session, actor);
  if (wrong) return no(wrong);
  switch (facts.meeting.status) {
    case 'open':
      return no(
        objection('meeting-already-open', 'The meeting is open already. It can no longer be moved or cancelled.'),
      );
    case 'closed':
      return no(objection('meeting-closed', 'The meeting is closed. It can no longer be moved or cancelled.'));
    case 'cancelled':
      return no(meetingCancelled);
    case 'scheduled':
      return { ok: true, capacity, facts };
  }
}

export const meetingCancelled: Objection = objection(
  'meeting-cancelled',
  'The meeting is cancelled. Schedule a new one; it gets a number of its own.',
);
