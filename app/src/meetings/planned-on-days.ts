import { no, type Objection } from '../door/objection.ts';

import {
  instantIn,
  instantsShowing,
  localDay,
  localMinute,
  type Planned,
  type SessionDays,
  type WantedDays,
} from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { type MeetingLine, meetingsOf } from './meeting-lines.ts';

/** The meetings of a session whose city or days are changed. */
export async function plannedMeetings(tx: Tx, session: SessionDays, wanted: WantedDays): Promise<Planned> {
  return meetingsMoved(session, wanted, await meetingsOf(tx, session.id));
}

/** Pure. Ten o'clock stays ten o'clock when the session moves to another city. */
export function meetingsMoved(session: SessionDays, wanted: WantedDays, meetings: readonly MeetingLine[]): Planned {
  const kept = meetings.filter(({ status }) => status !== 'cancelled');
  const moving = session.city === wanted.city ? [] : kept;
  const inTheWay = outsideDays(session, wanted, kept) ?? unclearThere(session.city, wanted.city, moving);
  return {
    begun: meetings.some(({ status }) => status === 'open' || status === 'closed'),
    inTheWay,
    moved: inTheWay
      ? []
      : moving.map(({ meeting, startsAt, endsAt, room }) =>
          say('meeting.rescheduled', {
            meeting,
            session: session.id,
            startsAt: instantIn(wanted.city, localMinute(session.city, startsAt)),
            ...(endsAt && { endsAt: instantIn(wanted.city, localMinute(session.city, endsAt)) }),
            room,
          }),
        ),
  };
}

/** A session may not leave its meetings behind: they are moved or cancelled first. */
function outsideDays(
  { city }: SessionDays,
  { starts, ends }: WantedDays,
  meetings: readonly MeetingLine[],
): Objection | null {
  const outside = meetings.find(({ startsAt }) => {
    const held = localDay(city, startsAt);
    return held < starts || held > ends;
  });
  if (!outside) return null;
  const held = localDay(city, outside.startsAt);
  return no('meeting-outside-days', { number: outside.number, day: held });
}

/** At a change of the hour there the clock of the other city leaves the hour of a meeting out, or shows it twice. */
function unclearThere(
  from: SessionDays['city'],
  to: SessionDays['city'],
  moved: readonly MeetingLine[],
): Objection | null {
  const shownThere = (at: string) => instantsShowing(to, localMinute(from, at)).length;
  for (const { number, startsAt, endsAt } of moved) {
    // An end that is shown twice is taken as the first of both.
    const at = shownThere(startsAt) !== 1 ? startsAt : endsAt && shownThere(endsAt) === 0 ? endsAt : null;
    if (at === null) continue;
    const [day = '', time = ''] = localMinute(from, at).split('T');
    return no('meeting-hour-unclear', { number, day, time });
  }
  return null;
}
