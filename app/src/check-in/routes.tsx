import { tabsOf } from '../desk/index.ts';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { meetingSeen } from '../meetings/index.ts';
import { byName, nameOf, stateNames } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { may, secretariat } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import { askedFor, fits } from '../web/find.ts';
import { askedPage, pageOfList } from '../web/pages.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { BadgesPage } from './pages/badges.tsx';
import { DoorPage } from './pages/door.tsx';
import { badgesOf, checkedInAt, personOfCode } from './reads.ts';

/** Four sheets of six. */
const badgesOnPage = 24;

export const checkInRoutes: Routes = (app, site) => {
  app.get(`/meetings/:id{${uuidPattern}}/check-in`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const view = await meetingSeen(site.reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const typed = askedText(c.req.query('code'), 40);
    const at = { id: view.meeting.id, session: view.session.id };
    const shown = {
      code: typed,
      read: typed === '' ? null : await personOfCode(site.reads, at, typed),
      registered: await checkedInAt(site.reads, at.id, at.session),
      done: c.req.query('done') ?? null,
      tabs: tabsOf(site.filled),
    };
    return respondPage(c, ctx, <DoorPage ctx={ctx} view={view} {...shown} />);
  });

  app.get(`/desk/sessions/:id{${sessionPattern}}/badges`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const asked = new URL(c.req.url).searchParams;
    const find = askedFor(asked);
    const names = await stateNames(site.reads);
    const all = await badgesOf(site.reads, session.id);
    // The States are put in order, not each of thousands of persons.
    const places = new Map(
      byName(ctx, names, [...new Set(all.map(({ state }) => state))]).map((state, n) => [state, n]),
    );
    const place = (state: string): number => places.get(state) ?? 0;
    const fitting = all
      .filter(({ name, state }) => fits(find, `${name} ${state} ${nameOf(ctx, names, state)}`))
      .toSorted((a, b) => place(a.state) - place(b.state));
    const whole = asked.get('print') === 'all';
    const of = pageOfList(fitting.length, askedPage(asked), whole ? Math.max(1, fitting.length) : badgesOnPage);
    const shown = {
      desk: { session, tabs: tabsOf(site.filled) },
      ...{ names, find, of, whole, all: all.length, fitting: fitting.length },
      badges: fitting.slice(of.from, of.to),
      without: all.filter(({ code }) => code === null).length,
    };
    return respondPage(c, ctx, <BadgesPage ctx={ctx} {...shown} />);
  });
};
