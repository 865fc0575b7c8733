import { localDay } from '../sessions/index.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';
import { deadlinesOf, sessionAhead } from './reads.ts';

/** Of the session that is on or comes next: what the Secretariat has to see to by a day, as long as it is not done. */
export async function tasksByDeadline({ reads, filled, now }: AskedOf): Promise<readonly DatedTask[]> {
  const session = await sessionAhead(reads, now);
  if (!session) return [];
  const ahead = { title: session.title, begun: session.starts <= localDay(session.city, now) };
  const open = (await deadlinesOf({ reads, filled }, session, now)).filter(({ met }) => met === null);
  return open.map(({ by, what, rule, href, was }) => ({
    by,
    was,
    city: session.city,
    what: {
      words: what,
      href: href ?? `/desk/sessions/${session.id}/deadlines`,
      of: { session: ahead, rule },
    },
  }));
}
