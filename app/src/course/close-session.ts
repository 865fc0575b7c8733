import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { flag, reason, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { type CourseAct, say } from './acts.ts';
import { betweenMeetings, type CourseFacts, changesOfCourse, courseFacts, takenBy } from './facts.ts';

const closing = z.object({
  session: sessionId,
  /** it is closed although items are not concluded */
  leaveUnfinished: flag.default(false),
});

const about = {
  who: chair,
  subject: ({ session }: { readonly session: string }) => `session:${session}`,
  staleBy: () => changesOfCourse,
} as const;

/** The President declares the session closed. Items that are not concluded are asked back once. */
export const closeSession: Command<z.infer<typeof closing>, CourseFacts | null, CourseAct, z.input<typeof closing>> = {
  name: 'close-session',
  undo: { back: 'reopen-session' },
  input: closing,
  ...about,
  load: (tx, { session }) => courseFacts(tx, session),
  decide: (facts, { session, leaveUnfinished }, actor) =>
    takenBy(chair, facts, 'close', actor, (found) => {
      const blocked = betweenMeetings(found);
      if (blocked) return refuse(blocked);
      if (found.unfinished > 0 && !leaveUnfinished)
        return refuse(no('session-items-unfinished', { n: found.unfinished }));
      return [(cites) => say('session.closed', { session }, cites)];
    }),
};

const reopening = z.object({ session: sessionId, reason });

/** A closing that was a slip is taken back, with a reason that everybody can read. */
export const reopenSession: Command<
  z.infer<typeof reopening>,
  CourseFacts | null,
  CourseAct,
  z.input<typeof reopening>
> = {
  name: 'reopen-session',
  undo: { back: 'close-session' },
  input: reopening,
  ...about,
  load: (tx, { session }) => courseFacts(tx, session),
  decide: (facts, { session, reason }, actor) =>
    takenBy(chair, facts, 'reopen', actor, () => [(cites) => say('session.reopened', { session, reason }, cites)]),
};
