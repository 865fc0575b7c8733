import type { Context } from 'hono';
import { sessionPattern } from '../door/input.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import { respond, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { datesOf } from './dates-of.ts';
import { CalendarPage } from './pages/calendar.tsx';
import { written } from './written.ts';

const address = `/sessions/:id{${sessionPattern}}/calendar`;
export const calendarType = 'text/calendar; charset=utf-8';

const chosen = (c: Context<WebEnv>): readonly string[] => new URL(c.req.url).searchParams.getAll('body');

export const calendarRoutes: Routes = (app, site) => {
  app.get(address, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const dates = await datesOf(site, session);
    return respondPage(c, ctx, <CalendarPage ctx={ctx} session={session} dates={dates} chosen={chosen(c)} />);
  });

  // The whole calendar, or that of some bodies.
  app.get(`${address}.ics`, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const wanted = chosen(c);
    const all = await datesOf(site, session);
    const dates = wanted.length === 0 ? all : all.filter(({ body }) => wanted.includes(body));
    if (wanted.length > 0 && dates.length === 0) return c.notFound();
    const bodies = [...new Set(dates.map(({ bodyName }) => bodyName(ctx)))];
    const name = [ctx.text(session.title), ...(wanted.length === 0 ? [] : bodies)].join(ctx.comma);
    return respond(c, written(ctx, { name, origin: ctx.origin, dates }), calendarType);
  });
};
