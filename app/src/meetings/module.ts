import { assemblyNow, votingNow } from '../credentials/index.ts';
import { deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { underwayIn } from '../parameters/index.ts';
import { besideAgenda, plannedOnDays, sessionProgramme, thingsOfSession } from '../sessions/index.ts';
import { changesForSeats } from '../web/changes.ts';
import { datedTasks } from '../web/dated-tasks.ts';
import { askedNow, seatLine } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { meetingActs } from './acts.ts';
import { meetingAgain } from './again.ts';
import { meetingAsks } from './asked.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { programmeChanges } from './changes.ts';
import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';
import { meetingDeskRoutes, meetingsBesideAgenda, meetingsTask } from './desk/routes.tsx';
import { meetingsToFind } from './findable.ts';
import { meetingInJournal } from './journal-part.ts';
import { ownLog } from './meeting-log.ts';
import { assemblyMeets } from './meetings-of.ts';
import { openMeeting } from './open-meeting.ts';
import { meetingParents } from './parents.ts';
import { plannedMeetings } from './planned-on-days.ts';
import { registerPresence } from './register-presence.ts';
import { meetingsOfSession } from './relations.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';
import { resumeMeeting } from './resume-meeting.ts';
import { meetingRoutes, meetingTopics } from './routes.tsx';
import { scheduleMeeting } from './schedule-meeting.ts';
import { presenceLine } from './seat-line.tsx';
import { journalPart, meetingLog } from './sections.ts';
import { sessionMeetings } from './session-programme.tsx';
import { suspendMeeting } from './suspend-meeting.ts';
import { takeUpItem } from './take-up-item.ts';
import { meetingsToPrepare } from './to-prepare.ts';
import { meetingUnderway } from './underway.ts';
import { votingFirst, votingIn } from './voting.ts';

/** Plenary meetings from their scheduling to their closing: presence, items, the public page and the log. */
export const meetingModule: Module = {
  name: 'meetings',
  acts: meetingActs,
  commands: [
    scheduleMeeting,
    rescheduleMeeting,
    cancelMeeting,
    registerPresence,
    openMeeting,
    suspendMeeting,
    resumeMeeting,
    reopenMeeting,
    takeUpItem,
    concludeItem,
    reopenItem,
    closeMeeting,
  ],
  again: meetingAgain,
  parents: meetingParents,
  tables: { meeting: 'said', presence: 'said' },
  routes(app, site) {
    meetingRoutes(app, site);
    meetingDeskRoutes(app, site);
  },
  topics: meetingTopics,
  showsOften: true,
  fills: [
    fill(findable, meetingsToFind),
    fill(seatLine, presenceLine),
    fill(thingsOfSession, meetingsOfSession),
    fill(askedNow, meetingAsks),
    fill(changesForSeats, programmeChanges),
    fill(datedTasks, meetingsToPrepare),
    fill(thingPage, { kind: 'meeting', path: (id) => `/meetings/${id}` }),
    fill(meetingLog, ownLog),
    fill(journalPart, meetingInJournal),
    fill(underwayIn, meetingUnderway),
    fill(besideAgenda, meetingsBesideAgenda),
    fill(deskTask, meetingsTask),
    fill(assemblyNow, assemblyMeets),
    fill(votingNow, async (tx, meeting, filled) => votingFirst(await votingIn(tx, meeting, filled))),
    fill(sessionProgramme, sessionMeetings),
    fill(plannedOnDays, plannedMeetings),
  ],
};
