import { localDay, sessions } from '../sessions/index.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { betweenMeetings, courseFacts } from './facts.ts';

/** Of the President: to close the session once its last day has come and no meeting is left. */
export async function closingAsked(role: Role, { reads, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'president') return [];
  const rows = await reads
    .selectFrom(sessions)
    .select(['session.id', 'session.title', 'session.city', 'session.ends'])
    .where('session.standing', '=', 'on')
    // No city is further ahead.
    .where('session.ends', '<=', localDay('The Hague', now))
    .orderBy('session.ends', 'desc')
    .limit(2)
    .execute();
  const last = rows.find(({ city, ends }) => ends <= localDay(city, now));
  if (!last) return [];
  const facts = await courseFacts(reads, last.id);
  if (!facts || betweenMeetings(facts) !== null) return [];
  return [
    {
      urgency: 'open',
      s: 'wait',
      what: (ctx) => ctx.t('course.asked'),
      within: (ctx) => ctx.text(last.title),
      way: { href: `/sessions/${last.id}/course`, label: (ctx) => ctx.t('course.close') },
    },
  ];
}
