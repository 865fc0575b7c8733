import { calendarDates } from '../calendar/index.ts';
import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { besides } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { plannedOnDays, sessionPagesToFind, thingsOfSession } from '../sessions/index.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { programmeActs } from './acts.ts';
import { programmeAgain } from './again.ts';
import { allowBesidePlenary, endBesidePlenary } from './beside-plenary.ts';
import { datesOfProgramme } from './calendar-dates.ts';
import { cancelEntry } from './cancel-entry.ts';
import { changeEntry } from './change-entry.ts';
import { changeMeetingRoom } from './change-meeting-room.ts';
import { declareMeetingRoom } from './declare-meeting-room.ts';
import { programmeDeskRoutes } from './desk/routes.tsx';
import { programmeTask } from './desk/task.ts';
import { besidePlenary } from './entries.ts';
import { entriesToFind } from './findable.ts';
import { programmeParents } from './parents.ts';
import { placeDay } from './place-day.ts';
import { placeEntry } from './place-entry.ts';
import { plannedEntries } from './planned-on-days.ts';
import { programmeOfSession } from './relations.ts';
import { programmeRoutes, programmeTopic } from './routes.tsx';

/** The programme of work: who meets when and where in a session, and the rooms of it. */
export const programmeModule: Module = {
  name: 'programme',
  acts: programmeActs,
  commands: [
    declareMeetingRoom,
    changeMeetingRoom,
    placeEntry,
    placeDay,
    changeEntry,
    cancelEntry,
    allowBesidePlenary,
    endBesidePlenary,
  ],
  again: programmeAgain,
  parents: programmeParents,
  tables: { meeting_room: 'said', programme_entry: 'said', beside_plenary: 'said' },
  routes(app, site) {
    programmeRoutes(app, site);
    programmeDeskRoutes(app, site);
  },
  topics: (site) => [programmeTopic(site)],
  fills: [
    fill(besides, besidePlenary),
    fill(calendarDates, datesOfProgramme),
    fill(findable, entriesToFind),
    fill(findable, sessionPagesToFind('programme', 'programme.title')),
    fill(plannedOnDays, plannedEntries),
    fill(thingsOfSession, programmeOfSession),
    fill(thingPage, { kind: 'programme-entry', path: (id) => `/programme-entries/${id}` }),
    fill(thingPage, { kind: 'programme', path: (session) => `/sessions/${session}/programme` }),
    fill(deskTask, programmeTask),
    fill(deskTab, {
      part: 'programme',
      place: 15,
      label: 'programme.title',
      path: (session) => `/desk/sessions/${session}/programme`,
    }),
  ],
};
