import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { type Actor, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { chair } from '../door/who.ts';
import { parameterInSession } from '../parameters/index.ts';
import { sessionDays, standingObjection, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { onMeeting } from './chair.ts';
import { type MeetingFacts, meetingFacts, needsPresiding, noSuchMeeting, presiding } from './facts.ts';
import { meetingCancelled } from './planned-meeting.ts';
import { registered } from './register-presence.ts';
import { alongside, type SeatGone } from './slots.ts';

const input = z.object({ meeting: ref('meeting'), reason });
type Input = z.infer<typeof input>;

export interface ClosedMeeting {
  readonly meeting: MeetingFacts | null;
  /** its session pauses, or is over */
  readonly stopped: Objection | null;
  /** ISO instant; null while it is not closed */
  readonly closedAt: string | null;
  /** number of a meeting of the session that was opened after the closing */
  readonly later: number | null;
  /** seats that were there at the closing and have nobody accredited any more, with what ends for them */
  readonly vacant: readonly SeatGone[];
}

/**
 * Opens a meeting again that was closed by mistake, within the time that the rule sets. It goes on as it stood at the closing:
 * the item, the list of speakers, who is present. INTERPRETATION: no text at hand knows this; it is no new opening, so the
 * quorum for opening is not asked again (ADR 0022).
 */
export const reopenMeeting: Command<Input, ClosedMeeting, Act, z.input<typeof input>> = {
  name: 'reopen-meeting',
  undo: { back: 'close-meeting' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now, filled) => closedMeeting(tx, meeting, now, filled),
  decide(found, { meeting, reason }, actor, now) {
    const blocked = reopeningObjection(found, actor, now);
    if (blocked || !found.meeting) return refuse(blocked ?? noSuchMeeting);
    const { session, parameters } = found.meeting;
    const { cite } = parameterInSession('meeting.reopen.minutes', parameters);
    return {
      ok: true,
      capacity: capacityName(presiding(actor) ?? { kind: 'president' }),
      acts: [
        say('meeting.reopened', { meeting, session, reason }, [cite.provision]),
        ...found.vacant.flatMap(({ acts }) => acts),
      ],
    };
  },
};

function reopeningObjection({ meeting, stopped, closedAt, later }: ClosedMeeting, actor: Actor, now: string) {
  if (!presiding(actor)) return needsPresiding;
  if (!meeting) return noSuchMeeting;
  const wrong = wrongWorld(meeting, actor);
  if (wrong) return wrong;
  if (stopped) return stopped;
  if (meeting.status === 'cancelled') return meetingCancelled;
  if (meeting.status !== 'closed' || closedAt === null) return no('meeting-not-closed');
  if (meeting.otherOpen) return no('other-meeting-open');
  if (later !== null) return no('later-meeting-held', { meeting: later });
  const basis = parameterInSession('meeting.reopen.minutes', meeting.parameters);
  const minutes = basis.value;
  if (Date.parse(now) - Date.parse(closedAt) <= minutes * 60_000) return null;
  return no('reopening-too-late', { minutes }, basis);
}

async function closedMeeting(tx: Tx, id: string, now: string, filled: Filled): Promise<ClosedMeeting> {
  const meeting = await meetingFacts(tx, id, now);
  const row = await tx.selectFrom('meeting').select('closed_at').where('id', '=', id).executeTakeFirst();
  const closedAt = row?.closed_at ?? null;
  const days = meeting && (await sessionDays(tx, meeting.session));
  const stopped = days && standingObjection(days);
  if (meeting?.status !== 'closed' || closedAt === null)
    return { meeting, stopped, closedAt: null, later: null, vacant: [] };
  const later = await tx
    .selectFrom('meeting')
    .select('number')
    .where('session', '=', meeting.session)
    .where('id', '<>', id)
    .where('opened_at', '>=', closedAt)
    .orderBy('opened_at')
    .executeTakeFirst();
  return { meeting, stopped, closedAt, later: later?.number ?? null, vacant: await vacantSeats(tx, meeting, filled) };
}

/** A seat lost its last person after the closing: it was not there any more to be marked as leaving. */
async function vacantSeats(
  tx: Tx,
  { meeting, present, participating }: MeetingFacts,
  filled: Filled,
): Promise<readonly SeatGone[]> {
  const gone: SeatGone[] = [];
  for (const { vacated } of filled(alongside)) gone.push(...((await vacated?.(tx, meeting, participating)) ?? []));
  for (const state of present)
    if (!participating.includes(state)) gone.push({ state, acts: [registered(meeting, { left: [state] })] });
  // Seat by seat; of one seat in the order above: a sort keeps what is equal as it stands.
  return gone.toSorted((a, b) => (a.state === b.state ? 0 : a.state < b.state ? -1 : 1));
}
