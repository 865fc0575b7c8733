import type { Redecide } from '../door/again.ts';
import { noteDeadlineMet } from './note-deadline-met.ts';

export const deadlinesAgain: Redecide = {
  // Another step is met by the act before it, which says this with it.
  'deadline.met': ({ session, step, on, reference }) => ({
    command: noteDeadlineMet,
    input: { session, step, on, reference },
  }),
  // It follows from the act before it, which takes back what met the deadline.
  'deadline.opened-again': null,
};
