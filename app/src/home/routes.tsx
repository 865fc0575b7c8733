import type { Filled } from '../door/slot.ts';
import { seatsHeld } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { numberOfParties } from '../membership/index.ts';
import { neededFile, stateNames } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { anyone, may } from '../web/access.ts';
import { type Ctx, languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { HomePage, type HomePageProps } from './pages/home.tsx';
import { NowPart, TodayPart, TodayWhen } from './pages/now.tsx';
import { seatAtHome } from './slots.ts';
import { readNow } from './view.ts';

export const homeRoutes: Routes = (app, { reads, filled, ctx: ctxOf }) => {
  app.get('/', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const { documents } = await neededFile(reads, 'documents.json');
    const { sessions } = await neededFile(reads, 'sessions.json');
    const today = ctx.now.slice(0, 10);
    const now = await readNow(reads, ctx.now, filled);
    const held = sessions.filter(({ start }) => start <= today).toSorted((a, b) => b.number - a.number);
    const dated = documents.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en'));
    return respondPage(
      c,
      ctx,
      <HomePage
        ctx={ctx}
        now={now}
        own={await ownAtHome(reads, ctx, filled)}
        documents={dated.slice(0, 5)}
        sessions={held.slice(0, 4)}
        members={await numberOfParties(reads, today)}
        names={await stateNames(reads)}
      />,
    );
  });
};

/** The reader's own seats, at each session for which the person is accredited now. */
async function ownAtHome(db: Db, { viewer, now }: Ctx, filled: Filled): Promise<HomePageProps['own']> {
  if (!viewer) return [];
  const held = await seatsHeld(db, viewer.id, now);
  const shown = held.flatMap((seat) =>
    filled(seatAtHome).map(async (part) => {
      const own = await part(db, seat, { id: viewer.id, now });
      return own && { ...own, seat };
    }),
  );
  return (await Promise.all(shown)).filter((own) => own !== null);
}

export function homeTopics({ reads, filled }: Pick<Site, 'reads' | 'filled'>): readonly Topic[] {
  return [
    {
      name: 'home',
      // What is next, what is late and which day it is change without an act.
      ages: true,
      async render(_id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const now = await readNow(reads, ctx.now, filled);
        return {
          'home-now': fragment(<NowPart ctx={ctx} now={now} />),
          'home-day': fragment(<TodayWhen ctx={ctx} now={now} />),
          'home-today': fragment(<TodayPart ctx={ctx} now={now} />),
        };
      },
    },
  ];
}
