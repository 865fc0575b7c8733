import { no, type Objection } from '../door/objection.ts';

import type { VoteFacts } from './vote-facts.ts';

/** Meets whoever votes, closes or announces in a vote that is no vote any more. */
export const voteTakenBack: Objection = no('vote-taken-back');

/** Why a vote is past what is asked of it: it was taken back, or it is not in any of the states that the act takes. */
export function voteEnded(
  { status }: Pick<VoteFacts, 'status'>,
  takes: readonly VoteFacts['status'][],
  otherwise: Objection,
): Objection | null {
  if (status === 'taken-back') return voteTakenBack;
  return takes.includes(status) ? null : otherwise;
}
