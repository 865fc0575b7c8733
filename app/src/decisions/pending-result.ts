import { resultOf } from '@plenary/rules/published';
import type { Tx } from '../store/database.ts';
import { countedVote } from './at-close.ts';
import { voteFacts } from './vote-facts.ts';

/** What the announcement of a closed vote would say now, by the same function; null when there is nothing to announce. */
export async function pendingResult(tx: Tx, vote: string, now: string) {
  const facts = await voteFacts(tx, vote, now);
  return facts?.status === 'closed' ? resultOf(countedVote(facts)) : null;
}
