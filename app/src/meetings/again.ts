import type { Redecide } from '../door/again.ts';
import { openMeeting, openMeetingOfBefore } from './open-meeting.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';

/** Acts that publish a result, or take back what one rests on, with the command that decides each of them again. */
export const meetingAgain: Redecide = {
  'meeting.opened': ({ meeting, base }) => ({
    command: base === undefined ? openMeetingOfBefore : openMeeting,
    input: { meeting },
  }),
  'item.reopened': ({ meeting, item, reason }) => ({ command: reopenItem, input: { meeting, item, reason } }),
  'meeting.reopened': ({ meeting, reason }) => ({ command: reopenMeeting, input: { meeting, reason } }),
};
