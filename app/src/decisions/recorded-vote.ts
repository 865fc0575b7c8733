import type { WayOfVoting } from '../meetings/index.ts';

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
  async said(db, ctx, meeting) {
    const vote = await db
      .selectFrom('vote')
      .innerJoin('proposal', 'proposal.id', 'vote.proposal')
      .select(['vote.status', 'proposal.id as proposal', 'proposal.title'])
      .where('vote.meeting', '=', meeting)
      .where('vote.status', 'in', ['open', 'closed'])
      .executeTakeFirst();
    if (!vote) return null;
    const open = vote.status === 'open';
    const text = ctx.t(open ? 'floor.vote-open' : 'floor.vote-closed', { title: vote.title });
    return { text, path: `/decisions/${vote.proposal}`, open };
  },
};
