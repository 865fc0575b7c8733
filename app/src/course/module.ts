import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import { roleAtHome } from '../home/index.ts';
import { journalPart, meetingLog } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { askedNow } from '../web/for-you.ts';
import { courseActs } from './acts.ts';
import { adjournSession } from './adjourn-session.ts';
import { courseAgain } from './again.ts';
import { closingAsked } from './asked.ts';
import { courseAtHome } from './at-home.tsx';
import { courseAtChair } from './chair-part.ts';
import { closeSession, reopenSession } from './close-session.ts';
import { courseInJournal } from './journal-part.ts';
import { courseLog } from './log.ts';
import { resumeSession } from './resume-session.ts';
import { courseRoutes } from './routes.tsx';

/** The course of a session from its first meeting on: adjourned for a time, resumed, closed. */
export const courseModule: Module = {
  name: 'course',
  acts: courseActs,
  commands: [adjournSession, resumeSession, closeSession, reopenSession],
  again: courseAgain,
  routes: courseRoutes,
  fills: [
    fill(chairPart, courseAtChair),
    fill(askedNow, closingAsked),
    fill(roleAtHome, courseAtHome),
    fill(meetingLog, courseLog),
    fill(journalPart, courseInJournal),
  ],
};
