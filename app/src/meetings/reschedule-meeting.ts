import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type MeetingAct, say } from './acts.ts';
import { askedTime, instantAsked, room, timeObjection } from './meeting-time.ts';
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
  load: (tx, { meeting }) => plannedMeeting(tx, meeting),
  decide(found, { meeting, room, ...time }, actor) {
    const may = changeable(found, actor);
    if (!may.ok) return refuse(may.objection);
    const { session, meeting: present, all } = may.facts;
    const asked = instantAsked(session, time, present.startsAt);
    if (!asked.ok) return refuse(asked.objection);
    const startsAt = asked.at;
    if (startsAt === present.startsAt && room === present.room) return refuse(no('nothing-changed'));
    const others = all.filter((each) => each.meeting !== meeting);
    const objected = timeObjection(session, startsAt, others);
    if (objected) return refuse(objected);
    return {
      ok: true,
      capacity: capacityName(may.capacity),
      acts: [say('meeting.rescheduled', { meeting, session: session.id, startsAt, room })],
    };
  },
};
