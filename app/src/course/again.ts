import type { Redecide } from '../door/again.ts';
import { adjournSession } from './adjourn-session.ts';
import { closeSession, reopenSession } from './close-session.ts';
import { resumeSession } from './resume-session.ts';

export const courseAgain: Redecide = {
  'session.adjourned': ({ session, until, reference }) => ({
    command: adjournSession,
    input: { session, until, reference },
  }),
  'session.resumed': ({ session, city, building, starts, ends }) => ({
    command: resumeSession,
    input: { session, city, building, starts, ends },
  }),
  // What was left unfinished was seen.
  'session.closed': ({ session }) => ({ command: closeSession, input: { session, leaveUnfinished: true } }),
  'session.reopened': ({ session, reason }) => ({ command: reopenSession, input: { session, reason } }),
};
