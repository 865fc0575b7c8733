import { sessions } from '../sessions/index.ts';
import type { Changes } from '../web/changes.ts';

/** Meetings that were put into the programme, moved, or cancelled, each with when it is held. */
export const programmeChanges: Changes = {
  acts: ['meeting.scheduled', 'meeting.rescheduled', 'meeting.cancelled'],
  field: 'meeting',
  async things(db, session, ids) {
    const rows = await db
      .selectFrom('meeting')
      .innerJoin(sessions, 'session.id', 'meeting.session')
      .select(['meeting.id', 'meeting.number', 'meeting.starts_at as at', 'session.city'])
      .where('meeting.session', '=', session)
      .where('meeting.id', 'in', ids)
      .execute();
    return new Map(
      rows.map(({ id, number, at, city }) => [
        id,
        {
          href: `/meetings/${id}`,
          name: (ctx) =>
            [ctx.ordinal(number, 'meeting'), ctx.date(at, 'near', city), ctx.timeIn(at, city)].join(ctx.comma),
        },
      ]),
    );
  },
};
