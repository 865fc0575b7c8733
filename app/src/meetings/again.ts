import { beforeAsking, type Redecide } from '../door/again.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';
import { openMeeting, openMeetingOfBefore } from './open-meeting.ts';
import { registerPresence } from './register-presence.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';
import { resumeMeeting } from './resume-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { wayOfVoting } from './slots.ts';
import { suspendMeeting } from './suspend-meeting.ts';
import { takeUpItem } from './take-up-item.ts';

export const meetingAgain: Redecide = {
  'meeting.scheduled': ({ session, startsAt, endsAt, room }) => ({
    command: scheduleMeeting,
    input: { session, startsAt, endsAt, room },
    drawn: ['meeting'],
  }),
  'meeting.rescheduled': ({ meeting, startsAt, endsAt, room }) => ({
    command: rescheduleMeeting,
    input: { meeting, startsAt, endsAt, room },
  }),
  'meeting.cancelled': ({ meeting, reason }) => ({ command: cancelMeeting, input: { meeting, reason } }),
  'presence.registered': (input) => ({ command: registerPresence, input }),
  'meeting.opened': ({ meeting, base }) => ({
    command: base === undefined ? openMeetingOfBefore : openMeeting,
    input: { meeting },
    tells: 2,
  }),
  // Whether something due was left knowingly is asked of whoever ends it, and not recorded.
  'meeting.closed': ({ meeting }) => ({ command: closeMeeting, input: { meeting, leaveDue: true } }),
  'meeting.suspended': ({ meeting, resumesAt }) => ({
    command: suspendMeeting,
    input: { meeting, ...(resumesAt === null ? {} : { resumesAt }) },
  }),
  'meeting.resumed': ({ meeting }) => ({ command: resumeMeeting, input: { meeting } }),
  'meeting.reopened': ({ meeting, reason }) => ({ command: reopenMeeting, input: { meeting, reason } }),
  'item.taken-up': ({ meeting, item }) => ({ command: takeUpItem, input: { meeting, item } }),
  'item.concluded': ({ meeting }) => ({ command: concludeItem, input: { meeting, leaveDue: true } }),
  'item.reopened': ({ meeting, item, reason }, { entered }) => ({
    command: entered(reopenItem) ? reopenItem : beforeAsking(reopenItem, wayOfVoting),
    input: { meeting, item, reason },
  }),
};

/** What ends a speech and is said behind the end of it, with which command. */
export const endsSpeech: Redecide = {
  'meeting.closed': meetingAgain['meeting.closed'] ?? null,
  'meeting.suspended': meetingAgain['meeting.suspended'] ?? null,
  'item.taken-up': meetingAgain['item.taken-up'] ?? null,
  'item.concluded': meetingAgain['item.concluded'] ?? null,
};
