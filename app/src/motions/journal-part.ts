import type { JournalPart } from '../meetings/index.ts';

/** What was moved, and how the President ruled; how a motion was decided is told as any decision is. */
export const motionsInJournal: JournalPart = {
  acts: {
    'motion.moved': { as: 'said' },
    'point.ruled': { as: 'said' },
    'motion.withdrawn': { as: 'said' },
    'debate.resumed': { as: 'said' },
  },
};
