import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { sessionId } from '../door/input.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { noSuchSession, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import { type MeetingAct, say } from './acts.ts';
import { type Besides, besidesIn, besidesObjection } from './besides.ts';
import { type MeetingLine, meetingsOf } from './meeting-lines.ts';
import { askedTime, endAsked, instantAsked, room, timeObjection } from './meeting-time.ts';

const input = z.object({ session: sessionId, ...askedTime, room });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionDays | null;
  /** cancelled ones too: their numbers are not used again */
  readonly meetings: readonly MeetingLine[];
  readonly besides: Besides;
  readonly newMeeting: string;
}

const who = secretariatOrMachine;

export const scheduleMeeting: Command<Input, Facts, MeetingAct, z.input<typeof input>> = {
  name: 'schedule-meeting',
  undo: { back: 'cancel-meeting' },
  who,
  input,
  async load(tx, { session }, _actor, _now, filled) {
    return {
      session: await sessionDays(tx, session),
      meetings: await meetingsOf(tx, session),
      besides: await besidesIn(tx, session, filled),
      newMeeting: randomUUID(),
    };
  },
  decide(facts, { session, room, ...time }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const asked = instantAsked(facts.session, time);
    if (!asked.ok) return refuse(asked.objection);
    const startsAt = asked.at;
    const end = endAsked(facts.session, time, startsAt);
    if (!end.ok) return refuse(end.objection);
    const endsAt = end.at;
    const objected =
      timeObjection(facts.session, { startsAt, endsAt }, facts.meetings) ??
      besidesObjection(facts.session, { meeting: facts.newMeeting, startsAt, endsAt, room }, facts.besides);
    if (objected) return refuse(objected);
    const number = Math.max(0, ...facts.meetings.map((each) => each.number)) + 1;
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { meeting: facts.newMeeting, number },
      acts: [
        say('meeting.scheduled', {
          meeting: facts.newMeeting,
          session,
          number,
          startsAt,
          ...(endsAt && { endsAt }),
          room,
        }),
      ],
    };
  },
};
