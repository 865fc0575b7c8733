import { meetings } from '../meetings/index.ts';
import type { Changes } from '../web/changes.ts';

/** Lists of speakers that were closed, or opened again. */
export const listChanges: Changes = {
  results: [],
  steps: ['speakers-list.closed', 'speakers-list.reopened'],
  field: 'meeting',
  async things(db, session, { ids }) {
    const rows = await db
      .selectFrom(meetings)
      .select(['id', 'number'])
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    return new Map(
      rows.map(({ id, number }) => [
        id,
        { href: `/meetings/${id}#speakers`, name: (ctx) => ctx.ordinal(number, 'meeting') },
      ]),
    );
  },
};
