import { sessionDeadlines } from '@plenary/rules';
import { localDay, sessions } from '../sessions/index.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';

/** The days that the Rules count back from the opening, of the session that is on or comes next. */
export async function deadlinesOfSession({ reads, now }: AskedOf): Promise<readonly DatedTask[]> {
  const rows = await reads
    .selectFrom(sessions)
    .select(['id', 'title', 'kind', 'city', 'starts', 'ends'])
    .orderBy('starts')
    .orderBy('id')
    .execute();
  const session = rows.find(({ city, ends }) => ends >= localDay(city, now));
  if (!session) return [];
  const ahead = { title: session.title, begun: session.starts <= localDay(session.city, now) };
  const { value, lines } = sessionDeadlines(session.kind, session.starts);
  return value.flatMap(({ id, latest }) => {
    const rule = lines.find(({ facts }) => facts.id === id);
    return rule ? [{ by: latest, city: session.city, what: { rule, session: ahead } }] : [];
  });
}
