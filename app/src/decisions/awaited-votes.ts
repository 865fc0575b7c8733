import type { Db, Tx } from '../store/database.ts';
import type { VoteView } from './reads.ts';

/** When no vote has come in for so long, whoever has not voted is hardly going to: three minutes. */
const quiet = 180_000;

/**
 * Whether an open vote is still waited for: not all that can vote have, and the last vote came in a short while ago.
 * `lastAt`: ISO instant; null before the first vote.
 */
export function areAwaited(
  { received, canVote }: Pick<VoteView, 'received' | 'canVote'>,
  lastAt: string | null,
  now: string,
): boolean {
  return received < canVote && (lastAt === null || Date.parse(now) - Date.parse(lastAt) < quiet);
}

export async function lastVoteAt(db: Db | Tx, vote: string): Promise<string | null> {
  const row = await db
    .selectFrom('vote_cast')
    .select(({ fn }) => fn.max('cast_at').as('at'))
    .where('vote', '=', vote)
    .executeTakeFirst();
  return row?.at ?? null;
}
