import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { type MeetingAct, say } from './acts.ts';
import { changeable, mayChange, type PlannedMeeting, plannedMeeting } from './planned-meeting.ts';

const input = z.object({ meeting: ref('meeting'), reason });
type Input = z.infer<typeof input>;

/** Cancels a meeting that is not open yet. It stays in the programme with its number and the reason. */
export const cancelMeeting: Command<Input, PlannedMeeting | null, MeetingAct, z.input<typeof input>> = {
  name: 'cancel-meeting',
  undo: { asks: 'the meeting keeps its number and never opens' },
  who: mayChange,
  input,
  subject: ({ meeting }) => `meeting:${meeting}`,
  load: (tx, { meeting }, _actor, _now, filled) => plannedMeeting(tx, meeting, filled),
  decide(found, { meeting, reason }, actor) {
    const may = changeable(found, actor);
    if (!may.ok) return refuse(may.objection);
    const session = may.facts.session.id;
    return {
      ok: true,
      capacity: capacityName(may.capacity),
      acts: [say('meeting.cancelled', { meeting, session, reason })],
    };
  },
};
