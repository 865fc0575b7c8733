import type { JournalPart } from '../meetings/index.ts';

/** The session itself: that it pauses, goes on, is over. */
export const courseInJournal: JournalPart = {
  acts: {
    'session.adjourned': { as: 'said' },
    'session.resumed': { as: 'said' },
    'session.closed': { as: 'said' },
    'session.reopened': { as: 'mends' },
  },
};
