import type { Parents } from '../door/within.ts';

export const sessionParents: Parents = {
  async 'agenda-item'(tx, id) {
    const row = await tx.selectFrom('agenda_item').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
  /** `seat:<session>/<State>` */
  async seat(_tx, id) {
    return [`session:${id.slice(0, id.lastIndexOf('/'))}`];
  },
};
