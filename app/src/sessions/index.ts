import { addAgendaItem } from './add-agenda-item.ts';
import { changeSession } from './change-session.ts';
import { createSession } from './create-session.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';

export { type AgendaBody, agendaBodies } from './agenda-body.ts';
export {
  type AgendaItem,
  type AskedFor,
  agendaOf,
  askers,
  type ItemOfSession,
  itemOf,
  setItemStatus,
  setListClosed,
  type WholeItem,
  wholeAgenda,
} from './agenda-items.ts';
export {
  type AgendaStanding,
  agendaStanding,
  type IssuedItems,
  insertItems,
  type NewItem,
  setAgendaStanding,
  setItemDetails,
  setItemStanding,
  setItemTitle,
  setOrder,
} from './agenda-standing.ts';
export { announcedName, announcedSaid } from './announced-said.ts';
export { type AnnouncedSession, announcedSessions, runsAnnounced } from './announced-sessions.ts';
export { barsAbove } from './bars-above.ts';
export { partsBefore, partsOf, resumeSessionAs, setSessionStanding } from './course.ts';
export {
  longBefore,
  noSuchSession,
  type SessionDays,
  type SessionFacts,
  sessionDays,
  sessionFacts,
  standingObjection,
  wrongWorld,
} from './facts.ts';
export { dayBegins, instantIn, instantsShowing, localDay, localMinute, offsetShown } from './local-day.ts';
export { sessionPagesToFind } from './page-to-find.ts';
export type { SessionLink } from './pages/session-run-here.tsx';
export { citiesOf, cityAt, cityOn, dayAt, type InPlaces, type Place } from './places.ts';
export { preparedOn } from './prepared-on.ts';
export { programmesOf } from './programmes.ts';
export { agendaItems, sessions } from './relations.ts';
export { itemSaid, type SessionRunHere, sessionRunHere } from './run-here.ts';
export { type HeldSession, sessionsHeld } from './sessions-held.ts';
export {
  type AboveSession,
  aboveSession,
  besideAgenda,
  delegationsIn,
  type OfSession,
  type Planned,
  parametersSetIn,
  plannedOnDays,
  type ShownProgramme,
  sessionProgramme,
  sessionSection,
  thingsOfSession,
  type WantedDays,
} from './slots.ts';
export { partsSaid, type Stands, standingSaid } from './standing-said.ts';
export { titleAmong } from './title-among.ts';
export { untilClosed } from './until-closed.ts';
export { addAgendaItem, changeSession, createSession, renameAgendaItem };
