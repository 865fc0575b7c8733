import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import type { VoteFacts } from './vote-facts.ts';

/** Meets whoever votes, closes or announces in a vote that is no vote any more. */
export const voteTakenBack: Objection = objection(
  'vote-taken-back',
  'This vote was taken back. Nothing is decided by it; the proposal can be put to the vote again.',
);

/** Why a vote is past what is asked of it: it was taken back, or it is not in any of the states that the act takes. */
export function voteEnded(
  { status }: Pick<VoteFacts, 'status'>,
  takes: readonly VoteFacts['status'][],
  otherwise: Objection,
): Objection | null {
  if (status === 'taken-back') return voteTakenBack;
  return takes.includes(status) ? null : otherwise;
}
