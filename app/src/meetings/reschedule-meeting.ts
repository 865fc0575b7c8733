import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type MeetingAct, say } from './acts.ts';
import { besidesObjection } from './besides.ts';
import { askedTime, endAsked, instantAsked, room, timeObjection } from './meeting-time.ts';
import { changeable, mayChange, type PlannedMeeting, plannedMeeting } from './planned-meeting.ts';

const input = z.object({ meeting: ref('meeting'), ...askedTime, room });
type Input = z.infer<typeof input>;

/** Moves a meeting that is not open yet to another time or room. Its number stays. */
export const rescheduleMeeting: Command<Input, PlannedMeeting | null, MeetingAct, z.input<typeof input>> = {
  name: 'reschedule-meeting',
  undo: { again: 'moved once more' },
  who: mayChange,
  input,
  subject: ({ meeting }) => `meeting:${meeting}`,
  load: (tx, { meeting }, _actor, _now, filled) => plannedMeeting(tx, meeting, filled),
  decide(found, { meeting, room, ...time }, actor) {
    const may = changeable(found, actor);
    if (!may.ok) return refuse(may.objection);
    const { session, meeting: present, all, besides } = may.facts;
    const asked = instantAsked(session, time, present.startsAt);
    if (!asked.ok) return refuse(asked.objection);
    const startsAt = asked.at;
    const end = endAsked(session, time, startsAt);
    if (!end.ok) return refuse(end.objection);
    const endsAt = end.at;
    if (startsAt === present.startsAt && endsAt === present.endsAt && room === present.room)
      return refuse(no('nothing-changed'));
    const others = all.filter((each) => each.meeting !== meeting);
    const objected =
      timeObjection(session, { startsAt, endsAt }, others) ??
      besidesObjection(session, { meeting, startsAt, endsAt, room }, besides);
    if (objected) return refuse(objected);
    return {
      ok: true,
      capacity: capacityName(may.capacity),
      acts: [say('meeting.rescheduled', { meeting, session: session.id, startsAt, ...(endsAt && { endsAt }), room })],
    };
  },
};
