import type { Changes } from '../web/changes.ts';

/** Drafts that came, changed or were decided, and votes that were opened on them. */
export const draftChanges: Changes = {
  acts: [
    'proposal.submitted',
    'proposal.revised',
    'proposal.withdrawn',
    'proposal.adopted',
    'proposal.rejected',
    'vote.opened',
    'vote.taken-back',
  ],
  field: 'proposal',
  async things(db, session, ids) {
    const rows = await db
      .selectFrom('proposal')
      .select(['id', 'title'])
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, title }) => [id, { href: `/decisions/${id}`, name: (ctx) => ctx.text(title) }]));
  },
};
