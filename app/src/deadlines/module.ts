import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { sessionPagesToFind } from '../sessions/index.ts';
import { changesForSeats } from '../web/changes.ts';
import { datedTasks } from '../web/dated-tasks.ts';
import { findable } from '../web/search.ts';
import { deadlineActs } from './acts.ts';
import { deadlinesAgain } from './again.ts';
import { deadlinesByRule } from './by-rule.tsx';
import { sessionChanges } from './changes.ts';
import { tasksByDeadline } from './dated-tasks.tsx';
import { noteDeadlineMet } from './note-deadline-met.ts';
import { deadlineRoutes } from './routes.tsx';
import { deadlinesOfSession } from './slots.ts';
import { deadlinesTask } from './task.ts';

/** The days by which something has to be done for a session: as rooms say them, and what is done. */
export const deadlineModule: Module = {
  name: 'deadlines',
  acts: deadlineActs,
  commands: [noteDeadlineMet],
  again: deadlinesAgain,
  tables: { deadline_met: 'said' },
  routes: deadlineRoutes,
  fills: [
    fill(deadlinesOfSession, deadlinesByRule),
    fill(findable, sessionPagesToFind('deadlines', 'deadlines.title')),
    fill(datedTasks, tasksByDeadline),
    fill(changesForSeats, sessionChanges),
    fill(deskTask, deadlinesTask),
    fill(deskTab, {
      part: 'deadlines',
      place: 5,
      label: 'deadlines.title',
      path: (session) => `/desk/sessions/${session}/deadlines`,
    }),
  ],
};
