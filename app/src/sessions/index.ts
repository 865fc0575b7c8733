import type { AnyCommand } from '../door/command.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeSession } from './change-session.ts';
import { createSession } from './create-session.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

export { announceable } from './announced.ts';
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
export { sessionProjections } from './projections.ts';
export { readNowAndNext, readProgramme } from './read-now-and-next.ts';
export { aheadSaid, toOpenSaid, whenSaid } from './when-said.ts';
export { sessionParents, sessionWithin } from './within.ts';
export { addAgendaItem, createSession, scheduleMeeting };

export const sessionCommands: readonly AnyCommand[] = [
  createSession,
  changeSession,
  addAgendaItem,
  renameAgendaItem,
  scheduleMeeting,
  rescheduleMeeting,
  cancelMeeting,
];
export { type SessionLine, sessionLines } from './archive.ts';
export type { SessionLink } from './pages/session-run-here.tsx';
export { type SessionParts, sessionRoutes } from './routes.tsx';
export { itemSaid, type SessionRunHere, sessionRunHere } from './run-here.ts';
export { sessionTopic } from './topics.tsx';
