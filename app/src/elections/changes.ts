import type { Changes } from '../web/changes.ts';

/** Elections that were announced, their candidates, and their ballots. */
export const electionChanges: Changes = {
  results: ['ballot.announced', 'lot.drawn', 'tie.ended', 'lot.taken-back'],
  steps: [
    'election.created',
    'election.changed',
    'election.completed',
    'candidate.nominated',
    'candidate.withdrawn',
    'candidate.removed',
    'ballot.opened',
    'ballot.annulled',
  ],
  field: 'election',
  async things(db, session, { ids }) {
    const rows = await db
      .selectFrom('election')
      .select(['id', 'title'])
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, title }) => [id, { href: `/elections/${id}`, name: (ctx) => ctx.text(title) }]));
  },
};
