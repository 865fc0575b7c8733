import type { Module } from '../module.ts';
import { sessionActs } from './acts.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeSession } from './change-session.ts';
import { createSession } from './create-session.ts';
import { sessionParents } from './parents.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';
import { sessionRoutes } from './routes.tsx';
import { scheduleMeeting } from './schedule-meeting.ts';
import { sessionTopic } from './topics.tsx';

/** Sessions, their days, agenda and programme, run here or past. */
export const sessionModule: Module = {
  name: 'sessions',
  acts: sessionActs,
  commands: [
    createSession,
    changeSession,
    addAgendaItem,
    renameAgendaItem,
    scheduleMeeting,
    rescheduleMeeting,
    cancelMeeting,
  ],
  parents: sessionParents,
  tables: { session: 'said', agenda_item: 'said', meeting: 'said' },
  routes: sessionRoutes,
  topics: (site) => [sessionTopic(site)],
};
