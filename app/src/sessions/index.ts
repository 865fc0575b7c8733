import { addAgendaItem } from './add-agenda-item.ts';
import { createSession } from './create-session.ts';

export { announcedName, announcedSaid } from './announced-said.ts';
export { type AnnouncedSession, announcedSessions, runsAnnounced } from './announced-sessions.ts';
export {
  noSuchSession,
  type SessionDays,
  type SessionFacts,
  sessionDays,
  sessionFacts,
  wrongWorld,
} from './facts.ts';
export { instantIn, instantsShowing, localDay, localMinute, offsetShown } from './local-day.ts';
export type { SessionLink } from './pages/session-run-here.tsx';
export { preparedOn } from './prepared-on.ts';
export { itemSaid, type SessionRunHere, sessionRunHere } from './run-here.ts';
export {
  besideAgenda,
  delegationsIn,
  type Planned,
  parametersSetIn,
  plannedOnDays,
  type ShownProgramme,
  sessionProgramme,
  sessionSection,
  type WantedDays,
} from './slots.ts';
export { addAgendaItem, createSession };
