import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { Meetings, Title, When } from './pages/session-run-here.tsx';
import { sessionRunHere } from './run-here.ts';

/** The page of a session: its title, days and place, and where its meetings stand. */
export function sessionTopic(reads: Db): Topic {
  return {
    name: 'session:{session}',
    of: (id) => `session:${id}`,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const session = await sessionRunHere(reads, id);
      return session
        ? {
            'session-title': fragment(<Title ctx={ctx} session={session} />),
            'session-when': fragment(<When ctx={ctx} session={session} />),
            'session-meetings': fragment(<Meetings ctx={ctx} session={session} />),
          }
        : null;
    },
  };
}
