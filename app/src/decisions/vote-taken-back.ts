import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';

/** Meets whoever votes, closes or announces in a vote that is no vote any more. */
export const voteTakenBack: Objection = objection(
  'vote-taken-back',
  'This vote was taken back. Nothing is decided by it; the proposal can be put to the vote again.',
);
