import type { Parents } from '../door/within.ts';

export const electionParents: Parents = {
  async election(tx, id) {
    const row = await tx.selectFrom('election').select('item').where('id', '=', id).executeTakeFirst();
    return row ? [`agenda-item:${row.item}`] : [];
  },
  async ballot(tx, id) {
    const row = await tx.selectFrom('ballot').select(['election', 'meeting']).where('id', '=', id).executeTakeFirst();
    return row ? [`election:${row.election}`, `meeting:${row.meeting}`] : [];
  },
};
