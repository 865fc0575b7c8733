import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { sessionId } from '../door/input.ts';
import { acting, capacityName } from '../identity/actor.ts';
import type { SessionAct } from './acts.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
import { instantIn } from './local-day.ts';

const input = z.object({
  session: sessionId,
  /** ISO instant, as programs send it; a form sends the time on the clock of the session's city instead */
  startsAt: z.iso.datetime({ message: 'Write day and time, for instance 2026-12-07T15:00:00Z.' }).optional(),
  startsAtLocal: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Choose day and time.')
    .optional(),
  room: z
    .string()
    .trim()
    .max(80, 'Keep the name of the room under 80 characters.')
    .transform((room) => room || null)
    .nullable()
    .default(null),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly last: number;
  readonly newMeeting: string;
}

export const scheduleMeeting: Command<Input, Facts, SessionAct> = {
  name: 'schedule-meeting',
  input,
  async load(tx, { session }) {
    const last = await tx
      .selectFrom('meeting')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('session', '=', session)
      .executeTakeFirst();
    return { session: await sessionFacts(tx, session), last: last?.number ?? 0, newMeeting: randomUUID() };
  },
  decide(facts, { session, startsAt, startsAtLocal, room }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(objection('needs-secretariat', 'Only the Secretariat schedules meetings.'));
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const starts = startsAt ?? (startsAtLocal ? instantIn(facts.session.city, startsAtLocal) : null);
    if (!starts) return refuse(objection('start-missing', 'Say on which day and at what time the meeting starts.'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { meeting: facts.newMeeting, number: facts.last + 1 },
      acts: [
        {
          act: 'meeting.scheduled',
          subject: `meeting:${facts.newMeeting}`,
          audience: 'public',
          cites: [],
          data: {
            meeting: facts.newMeeting,
            session,
            number: facts.last + 1,
            startsAt: new Date(starts).toISOString(),
            room,
          },
          touches: [`session:${session}`, 'floor'],
        },
      ],
    };
  },
};
