import { z } from 'zod';
import type { Command } from '../door/command.ts';
import { refuse } from '../door/command.ts';
import { day, optionalLine, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { type CourseAct, say } from './acts.ts';
import { betweenMeetings, type CourseFacts, changesOfCourse, courseFacts, takenBy } from './facts.ts';

const input = z.object({
  session: sessionId,
  /** when it shall be resumed, said or left open */
  until: day.nullable().default(null),
  reference: optionalLine(120),
});
type Input = z.infer<typeof input>;

/** The Assembly adjourns its session for a time: the same session goes on when it is resumed (rule 7). */
export const adjournSession: Command<Input, CourseFacts | null, CourseAct, z.input<typeof input>> = {
  name: 'adjourn-session',
  undo: { back: 'resume-session' },
  who: chair,
  input,
  subject: ({ session }) => `session:${session}`,
  staleBy: () => changesOfCourse,
  load: (tx, { session }) => courseFacts(tx, session),
  decide: (facts, { session, until, reference }, actor) =>
    takenBy(chair, facts, 'adjourn', actor, (found) => {
      const blocked = betweenMeetings(found);
      if (blocked) return refuse(blocked);
      if (until !== null && until <= found.ends) return refuse(no('session-resumed-too-early', { day: found.ends }));
      return [(cites) => say('session.adjourned', { session, until, reference }, cites)];
    }),
};
