import type { JournalPart } from '../meetings/index.ts';

/** What the Assembly decided of credentials; the sentences of the log say by which figures. */
export const credentialsInJournal: JournalPart = {
  acts: {
    'credentials-committee.appointed': { as: 'said' },
    'credentials-objection.decided': { as: 'said' },
    'credentials-report.adopted': { as: 'said' },
  },
};
