import { sql } from 'kysely';
import { cityAt, sessions } from '../sessions/index.ts';
import { wordsFound } from '../store/words-found.ts';
import { type Findable, mostRead, type Wanted } from '../web/search.ts';
import { namesOf } from './entries.ts';
import { lineName } from './said.ts';

/** Meetings of bodies in the programme that were not cancelled: the newest by subject, body, room and session, all by their subject. */
export async function entriesToFind({ reads, words }: Wanted): Promise<readonly Findable[]> {
  const entries = reads
    .selectFrom('programme_entry')
    .innerJoin(sessions, 'session.id', 'programme_entry.session')
    .leftJoin('meeting_room', 'meeting_room.id', 'programme_entry.room')
    .select(['programme_entry.id', 'programme_entry.body', 'programme_entry.title', 'programme_entry.starts_at'])
    .select(['session.id as session', 'session.title as sessionTitle', 'meeting_room.name as room'])
    .select(['session.city', 'session.places'])
    .where('programme_entry.cancelled_because', 'is', null)
    .orderBy('programme_entry.starts_at', 'desc')
    .limit(mostRead);
  const [titled, newest] = await Promise.all([
    entries.where(wordsFound(sql`programme_entry.title::text`, words)).execute(),
    entries.execute(),
  ]);
  const known = new Map([...titled, ...newest].map((entry) => [entry.id, entry]));
  return [...known.values()].map(({ id, body, title, starts_at: at, session, sessionTitle, room, ...held }) => ({
    kind: 'meeting',
    path: `/programme-entries/${id}`,
    title: (ctx) => lineName(ctx, { body, title, meeting: null }),
    also: [...new Set([...Object.values(sessionTitle), ...(room === null ? [] : namesOf(room))])],
    about: (ctx) =>
      [
        ctx.text(sessionTitle),
        ctx.date(at, 'long', cityAt(held, at)),
        ctx.timeIn(at, cityAt(held, at)),
        ...(room === null ? [] : [ctx.text(room)]),
      ].join(ctx.comma),
    session: { id: session, name: sessionTitle },
  }));
}
