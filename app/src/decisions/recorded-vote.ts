import { sql } from 'kysely';
import type { WayOfVoting } from '../meetings/index.ts';
import { relation } from '../store/relation.ts';

/** A recorded vote lasts until its result is announced. */
export const recordedVote: WayOfVoting = {
  kind: 'vote',
  async inProgress(tx, meeting) {
    const vote = await tx
      .selectFrom('vote')
      .select('id')
      .where('meeting', '=', meeting)
      .where('status', 'in', ['open', 'closed'])
      .executeTakeFirst();
    return vote !== undefined;
  },
  underway: relation
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.meeting', 'proposal.id', 'proposal.title'])
    .select([sql<null>`null`.as('number'), sql<boolean>`vote.status = 'open'`.as('open')])
    .where('vote.status', 'in', ['open', 'closed']),
  said(ctx, { id, title, open }) {
    return { text: ctx.t(open ? 'floor.vote-open' : 'floor.vote-closed', { title }), path: `/decisions/${id}`, open };
  },
};
