import type { Changes } from '../web/changes.ts';

/** Meetings that were put into the programme, moved, cancelled, opened and closed. */
export const programmeChanges: Changes = {
  results: [
    'meeting.opened',
    'meeting.closed',
    'meeting.suspended',
    'meeting.resumed',
    'meeting.reopened',
    'meeting.cancelled',
  ],
  steps: ['meeting.scheduled', 'meeting.rescheduled'],
  field: 'meeting',
  async things(db, session, { ids }) {
    const rows = await db
      .selectFrom('meeting')
      .select(['id', 'number'])
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    return new Map(
      rows.map(({ id, number }) => [id, { href: `/meetings/${id}`, name: (ctx) => ctx.ordinal(number, 'meeting') }]),
    );
  },
};
