import { accreditedAt, openWays } from '../../identity/index.ts';
import { dayAt, sessionRunHere } from '../../sessions/index.ts';
import type { DatedTask } from '../../web/dated-tasks.ts';
import type { AskedOf } from '../../web/for-you.ts';
import { mailedIn, sessionsWithUnsent, unreached } from './by-mail.ts';

/** Who has no way in because a letter could not be sent is the Secretariat's to reach, today. */
export async function unreachedByMail({ reads, now }: AskedOf): Promise<readonly DatedTask[]> {
  const tasks: DatedTask[] = [];
  for (const id of await sessionsWithUnsent(reads)) {
    const session = await sessionRunHere(reads, id);
    if (!session) continue;
    const today = dayAt(session, now);
    if (session.ends < today) continue;
    const mailed = await mailedIn(reads, id);
    const persons = (await accreditedAt(reads, id)).filter(({ account }) => mailed.has(account));
    const ways = await openWays(
      reads,
      persons.map(({ account }) => account),
      now,
    );
    const n = unreached(persons, ways, mailed).length;
    if (n === 0) continue;
    tasks.push({
      by: today,
      city: session.city,
      what: {
        words: (ctx) => ctx.t('letters.failed', { n }),
        href: `/desk/sessions/${id}/letters/sent`,
      },
    });
  }
  return tasks;
}
