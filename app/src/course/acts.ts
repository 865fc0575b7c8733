import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { resumeSessionAs, setSessionStanding } from '../sessions/index.ts';
import type { City } from '../web/dates.ts';

/** What the record can say of the course of a session: adjourned for a time, resumed, closed. Days are ISO days. */
export const courseActs = {
  'session.adjourned': act<{
    readonly session: string;
    /** the day on which it shall be resumed, where the Assembly said one */
    readonly until: string | null;
    /** where the decision is recorded */
    readonly reference: string | null;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { session, until }, at }) => setSessionStanding(tx, session, 'adjourned', at, until),
  }),

  /** The part that goes on is the session from now; the one before it is kept. */
  'session.resumed': act<{
    readonly session: string;
    /** from 2 on */
    readonly part: number;
    readonly city: City;
    readonly building: string | null;
    readonly starts: string;
    readonly ends: string;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { session, part, ...held } }) => resumeSessionAs(tx, session, part, held),
  }),

  'session.closed': act<{ readonly session: string }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { session }, at }) => setSessionStanding(tx, session, 'closed', at),
  }),

  'session.reopened': act<{ readonly session: string; readonly reason: string }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { session } }) => setSessionStanding(tx, session, 'on', null),
  }),
};

export type CourseAct = ActOf<typeof courseActs>;
export const say = sayingOf(courseActs);
