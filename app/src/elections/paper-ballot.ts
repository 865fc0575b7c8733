import type { WayOfVoting } from '../meetings/index.ts';

/** A ballot lasts until its result is announced, or it is annulled. */
export const paperBallot: WayOfVoting = {
  kind: 'ballot',
  async inProgress(tx, meeting) {
    const ballot = await tx
      .selectFrom('ballot')
      .select('number')
      .where('meeting', '=', meeting)
      .where('status', 'in', ['open', 'counted'])
      .executeTakeFirst();
    return ballot?.number ?? null;
  },
  async said(db, ctx, meeting) {
    const ballot = await db
      .selectFrom('ballot')
      .innerJoin('election', 'election.id', 'ballot.election')
      .select(['ballot.number', 'election.id as election', 'election.title'])
      .where('ballot.meeting', '=', meeting)
      .where('ballot.status', 'in', ['open', 'counted'])
      .executeTakeFirst();
    if (!ballot) return null;
    const text = ctx.t('floor.ballot-open', { ballot: ctx.ordinal(ballot.number, 'ballot'), title: ballot.title });
    return { text, path: `/elections/${ballot.election}`, open: true };
  },
};
