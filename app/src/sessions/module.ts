import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { askedNow, ownWay } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { sessionActs } from './acts.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { sessionsAgain } from './again.ts';
import { sessionAsks } from './asked.ts';
import { changeSession } from './change-session.ts';
import { createSession } from './create-session.ts';
import { agendaTask, sessionDeskRoutes } from './desk/routes.tsx';
import { itemsToFind, sessionsToFind } from './findable.ts';
import { sessionParents } from './parents.ts';
import { itemsOfSession } from './relations.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';
import { sessionRoutes } from './routes.tsx';
import { thingsOfSession } from './slots.ts';
import { sessionTopic } from './topics.tsx';

/** Sessions, their days and agenda, run here or past. */
export const sessionModule: Module = {
  name: 'sessions',
  acts: sessionActs,
  commands: [createSession, changeSession, addAgendaItem, renameAgendaItem],
  again: sessionsAgain,
  parents: sessionParents,
  tables: { session: 'said', session_part: 'said', agenda_item: 'said', agenda: 'said' },
  routes(app, site) {
    sessionRoutes(app, site);
    sessionDeskRoutes(app, site);
  },
  topics: (site) => [sessionTopic(site)],
  fills: [
    fill(findable, sessionsToFind),
    fill(findable, itemsToFind),
    fill(ownWay, { of: ['secretariat'], place: 20, path: '/desk', label: 'desk.title' }),
    fill(thingPage, { kind: 'session', path: (id) => `/sessions/${id}` }),
    fill(askedNow, sessionAsks),
    fill(thingsOfSession, itemsOfSession),
    fill(deskTab, {
      part: 'agenda',
      place: 10,
      label: 'sessions.agenda',
      path: (session) => `/desk/sessions/${session}/agenda`,
    }),
    fill(deskTask, agendaTask),
  ],
};
