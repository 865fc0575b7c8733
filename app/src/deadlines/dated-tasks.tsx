import { localDay, titleAmong } from '../sessions/index.ts';
import type { DatedTask } from '../web/dated-tasks.ts';
import type { AskedOf } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { Standing } from './columns.tsx';
import { deadlinesOf, type SessionOnDeadlines, sessionsAhead } from './reads.ts';

/** Of every session that is not over: what the Secretariat has to see to by a day, as long as it is not done. */
export async function tasksByDeadline(at: AskedOf): Promise<readonly DatedTask[]> {
  const sessions = await sessionsAhead(at.reads, at.now);
  return (await Promise.all(sessions.map((session) => tasksOf(at, session, titleAmong(session, sessions))))).flat();
}

async function tasksOf(
  { reads, filled, now }: AskedOf,
  session: SessionOnDeadlines,
  title: LanguageMap,
): Promise<readonly DatedTask[]> {
  const ahead = { title, begun: session.starts <= localDay(session.city, now) };
  const all = await deadlinesOf({ reads, filled }, session, now);
  // A day up to which others may ask for something is no task once it is over.
  const open = all.filter(({ state }) => state === 'due' || state === 'missed');
  return open.map((deadline) => ({
    by: deadline.by,
    was: deadline.was,
    stands: (ctx) => <Standing ctx={ctx} deadline={deadline} />,
    city: session.city,
    what: {
      words: deadline.what,
      href: deadline.href ?? `/desk/sessions/${session.id}/deadlines`,
      of: { session: ahead, rule: deadline.rule },
    },
  }));
}
