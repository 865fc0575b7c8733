import type { ReactNode } from 'react';
import { linesOf } from '../for-you/index.ts';
import { awayBefore, demonstrationOffer } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { numberOfParties } from '../membership/index.ts';
import { neededFile, stateNames } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may, secretariat, watchedBy } from '../web/access.ts';
import { type Ctx, languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { LiveSite, Routes, Site } from '../web/site.ts';
import { changedWhile } from './changed.ts';
import { Decided } from './pages/decided.tsx';
import { HomePage, LatestDocuments, Offers } from './pages/home.tsx';
import { NowPart, TodayPart, TodayWhen } from './pages/now.tsx';
import { OwnHomePage } from './pages/own-home.tsx';
import { TasksByDay, tasksByDay } from './secretariat-at-home.tsx';
import { roleAtHome } from './slots.ts';
import { latelyOf, readNow } from './view.ts';

export const homeRoutes: Routes = (app, { reads, filled, ctx: ctxOf }) => {
  app.get('/', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const { sessions } = await neededFile(reads, 'sessions.json');
    const today = ctx.now.slice(0, 10);
    const now = await readNow(reads, ctx.now, filled);
    const lately = await latelyOf({ reads, filled });
    const [first, ...others] = ctx.forYou;
    if (first) {
      const parts = await Promise.all(filled(roleAtHome).map((part) => part(first.role, { reads, filled }, ctx)));
      const at = { reads, filled, now: ctx.now };
      const seat = first.role.kind === 'seat' ? first.role : null;
      const lines = seat ? await linesOf(seat, at) : [];
      const signIn = c.get('signIn');
      const away = seat && signIn && (await awayBefore(reads, signIn.id));
      const changes =
        seat && away ? { ...away, changed: await changedWhile({ reads, filled }, seat.session, away) } : null;
      const own = { ...lately, lines, ctx, now, roles: [first, ...others] as const, changes };
      return respondPage(c, ctx, <OwnHomePage {...own} parts={parts.filter((part) => part !== null)} />);
    }
    const ahead = sessions.filter(({ start }) => start > today).toSorted((a, b) => a.number - b.number);
    const held = sessions.filter(({ start }) => start <= today).toSorted((a, b) => b.number - a.number);
    return respondPage(
      c,
      ctx,
      <HomePage
        ctx={ctx}
        now={now}
        offers={await offersTo(ctx, { reads, filled })}
        {...lately}
        sessions={[...ahead.slice(0, 1), ...held.slice(0, 4)]}
        members={await numberOfParties(reads, today)}
        names={await stateNames(reads)}
      />,
    );
  });
};

/** What can be done without an account. */
async function offersTo(ctx: Ctx, { reads, filled }: Pick<Site, 'reads' | 'filled'>): Promise<readonly ReactNode[]> {
  return ctx.demonstration ? Promise.all(filled(demonstrationOffer).map((offer) => offer(reads, ctx, 'home'))) : [];
}

export function homeTopics({ reads, filled, partCtx }: LiveSite): readonly Topic[] {
  return [
    {
      name: 'home',
      // What is next, what is late and which day it is change without an act.
      ages: true,
      async render(_id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const part = partCtx(lang, '/');
        const now = await readNow(reads, ctx.now, filled);
        const { decided, documents } = await latelyOf({ reads, filled });
        return {
          'home-now': fragment(<NowPart ctx={ctx} now={now} />),
          'home-offers': fragment(<Offers offers={await offersTo(part, { reads, filled })} />),
          'home-day': fragment(<TodayWhen ctx={ctx} now={now} />),
          'home-today': fragment(<TodayPart ctx={ctx} now={now} />),
          'home-decided': fragment(<Decided ctx={ctx} decided={decided} />),
          'home-docs': fragment(<LatestDocuments ctx={part} documents={documents} />),
        };
      },
    },
    {
      name: 'home-secretariat',
      // How many days are left changes without an act.
      ages: true,
      admits: watchedBy(secretariat),
      async render(_id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const tasks = await tasksByDay({ reads, filled, now: ctx.now });
        return { 'home-tasks': fragment(<TasksByDay ctx={ctx} tasks={tasks} />) };
      },
    },
  ];
}
