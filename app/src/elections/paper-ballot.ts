import { sql } from 'kysely';
import type { WayOfVoting } from '../meetings/index.ts';
import { relation } from '../store/relation.ts';

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
  underway: relation
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.meeting', 'election.id', 'election.title', 'ballot.number'])
    .select(sql<boolean>`ballot.status = 'open'`.as('open'))
    .where('ballot.status', 'in', ['open', 'counted']),
  said(ctx, { id, title, number, open }) {
    const ballot = ctx.ordinal(number ?? 0, 'ballot');
    const text = ctx.t(open ? 'floor.ballot-open' : 'floor.ballot-counted', { ballot, title });
    return { text, path: `/elections/${id}`, open };
  },
};
