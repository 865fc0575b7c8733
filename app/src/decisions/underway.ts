import { meetings } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';

/** Whether something is voted on in a meeting of the session. */
export async function voteUnderway(tx: Tx, session: string): Promise<{ readonly votingOpen: boolean }> {
  const vote = await tx
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select('vote.id')
    .where('meeting.session', '=', session)
    .where('vote.status', 'in', ['open', 'closed'])
    .executeTakeFirst();
  return { votingOpen: vote !== undefined };
}
