import type { Parents } from '../door/within.ts';

export const meetingParents: Parents = {
  async meeting(tx, id) {
    const row = await tx.selectFrom('meeting').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
};
