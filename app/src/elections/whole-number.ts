import { whole } from '../door/input.ts';

/** Votes, papers, judges, seats: a whole number from 0 to 999. An empty field is no number. */
export const wholeNumber = whole({ min: 0, max: 999 });
