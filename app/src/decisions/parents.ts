import type { Parents } from '../door/within.ts';

export const decisionParents: Parents = {
  async proposal(tx, id) {
    const row = await tx.selectFrom('proposal').select('item').where('id', '=', id).executeTakeFirst();
    if (!row) return [];
    const amended = await tx.selectFrom('amendment').select('parent').where('proposal', '=', id).executeTakeFirst();
    return [...(amended ? [`proposal:${amended.parent}`] : []), `agenda-item:${row.item}`];
  },
  async vote(tx, id) {
    const row = await tx.selectFrom('vote').select(['proposal', 'meeting']).where('id', '=', id).executeTakeFirst();
    return row ? [`proposal:${row.proposal}`, `meeting:${row.meeting}`] : [];
  },
};
