import { sessions } from '../sessions/index.ts';
import type { Changes } from '../web/changes.ts';

/** A delegation that was away is told that its session was moved, and led to the days that moved with it. */
export const sessionChanges: Changes = {
  results: [],
  steps: ['session.changed'],
  field: 'session',
  async things(db, session, { ids }) {
    if (!ids.includes(session)) return new Map();
    const row = await db.selectFrom(sessions).select('title').where('id', '=', session).executeTakeFirst();
    if (!row) return new Map();
    return new Map([[session, { href: `/sessions/${session}/deadlines`, name: (ctx) => ctx.text(row.title) }]]);
  },
};
