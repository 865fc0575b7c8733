import type { JournalPart } from './sections.ts';

/** A meeting from its opening to its closing. Which item it was on is told by the item's own heading. */
export const meetingInJournal: JournalPart = {
  acts: {
    'meeting.opened': { as: 'course' },
    'meeting.suspended': { as: 'course' },
    'meeting.resumed': { as: 'course' },
    'meeting.closed': { as: 'course' },
    'meeting.reopened': { as: 'mends' },
    'item.taken-up': { as: 'item' },
    'item.concluded': { as: 'said', says: (ctx) => ctx.t('meetings.journal.concluded') },
    'item.reopened': { as: 'mends' },
  },
};
