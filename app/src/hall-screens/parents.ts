import type { Parents } from '../door/within.ts';

export const hallScreenParents: Parents = {
  async 'hall-screen'(tx, id) {
    const row = await tx.selectFrom('hall_screen').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
};
