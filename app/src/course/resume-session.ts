import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { choice, day, optionalLine, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type CourseAct, say } from './acts.ts';
import { type CourseFacts, changesOfCourse, courseFacts, takenBy } from './facts.ts';

const input = z.object({
  session: sessionId,
  city: choice(['The Hague', 'New York']),
  building: optionalLine(120),
  starts: day,
  ends: day,
});
type Input = z.infer<typeof input>;

/**
 * An adjourned session is resumed on new days, and elsewhere if need be. It is the same session: number, agenda, officers,
 * delegations and credentials stay as they are, and meetings go on being numbered.
 */
export const resumeSession: Command<Input, CourseFacts | null, CourseAct, z.input<typeof input>> = {
  name: 'resume-session',
  undo: { back: 'adjourn-session' },
  who: secretariat,
  input,
  subject: ({ session }) => `session:${session}`,
  staleBy: () => changesOfCourse,
  load: (tx, { session }) => courseFacts(tx, session),
  decide: (facts, { session, ...days }, actor) =>
    takenBy(secretariat, facts, 'resume', actor, ({ part, ends }) => {
      if (days.ends < days.starts) return refuse(no('ends-before-start'));
      if (days.starts <= ends) return refuse(no('session-resumed-too-early', { day: ends }));
      return [(cites) => say('session.resumed', { session, part: part + 1, ...days }, cites)];
    }),
};
