import type { Parents } from '../door/within.ts';

export const programmeParents: Parents = {
  async 'programme-entry'(tx, id) {
    const row = await tx.selectFrom('programme_entry').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
  async 'meeting-room'(tx, id) {
    const row = await tx.selectFrom('meeting_room').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
};
