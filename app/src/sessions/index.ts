import type { AnyCommand } from '../door/command.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { createSession } from './create-session.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

export { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from './facts.ts';
export { localDay } from './local-day.ts';
export { nextSessionOfTheArchive } from './next-session.ts';
export { sessionProjections } from './projections.ts';
export { addAgendaItem, createSession, scheduleMeeting };

export const sessionCommands: readonly AnyCommand[] = [createSession, addAgendaItem, renameAgendaItem, scheduleMeeting];
export { type SessionLine, sessionLines } from './archive.ts';
export type { SessionLink } from './pages/session-run-here.tsx';
export { type SessionParts, sessionRoutes } from './routes.tsx';
export { type SessionRunHere, sessionRunHere } from './run-here.ts';
