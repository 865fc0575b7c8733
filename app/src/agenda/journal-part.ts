import type { JournalPart } from '../meetings/index.ts';

/** What the Assembly decided of its agenda, and how. */
export const agendaInJournal: JournalPart = {
  acts: {
    'agenda.adopted': { as: 'said', taken: true },
    'agenda.adoption-taken-back': { as: 'mends' },
    'inclusion.decided': { as: 'said', taken: true },
    'agenda-item.deleted': { as: 'said', taken: true },
    'agenda-item.amended': { as: 'said', taken: true },
  },
};
