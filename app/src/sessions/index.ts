import { addAgendaItem } from './add-agenda-item.ts';
import { createSession } from './create-session.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

export { announceable } from './announced.ts';
export { type SessionLine, sessionLines } from './archive.ts';
export { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
export { localDay, localMinute } from './local-day.ts';
export { meetingCancelled } from './meeting-facts.ts';
export type { MeetingStatus } from './meeting-status.ts';
export {
  type Ahead,
  type AnnouncedSession,
  byTime,
  type InSession,
  type MeetingHere,
  type NowAndNext,
  nowAndNext,
  type SessionHere,
  type Standing,
  standingOf,
  type Upcoming,
} from './now-and-next.ts';
export type { SessionLink } from './pages/session-run-here.tsx';
export { readNowAndNext, readProgramme } from './read-now-and-next.ts';
export { itemSaid, type SessionRunHere, sessionRunHere } from './run-here.ts';
export { parametersSetIn, sessionSection } from './slots.ts';
export { aheadSaid, toOpenSaid, whenSaid } from './when-said.ts';
export { addAgendaItem, createSession, scheduleMeeting };
