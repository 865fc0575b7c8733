import type { KeyObject } from 'node:crypto';
import type { Hono } from 'hono';
import { tabsOf } from '../desk/index.ts';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { addressOfThing, type FailedTries, thingAt, tooManyTries } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Store } from '../store/database.ts';
import { anyone, may, secretariat } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import { framedHere, framing } from '../web/security.ts';
import type { Site } from '../web/site.ts';
import { ScreensPage } from './desk/screens.tsx';
import { screensOf } from './facts.ts';
import { noteOpened, openedLast } from './opened.ts';
import { Nothing, NothingPage, ScreenPage, Shown } from './pages/screen.tsx';
import { screenView } from './view.ts';

interface HallScreenOptions {
  readonly store: Store;
  readonly key: KeyObject;
  /** of everybody together: what a guess costs is bounded with them */
  readonly tries: FailedTries;
}

/** Stands for a screen where the address names none: it costs the same as a screen that was revoked. */
const nowhere = '00000000-0000-4000-8000-000000000000';

/** Screens by addresses that nobody can guess, which need no sign-in; and the desk on which they are made. */
export function hallScreenRoutes(app: Hono<WebEnv>, site: Site, { store, key, tries }: HallScreenOptions): void {
  app.get('/screen/:token{[\\w-]{1,80}}', may(anyone), async (c) => {
    const id = thingAt(key, 'screen', c.req.param('token')) ?? nowhere;
    const ctx = await site.ctx(c);
    const view = await screenView(site, id, ctx.now);
    if (!view && !tries.take()) return tooManyTries(c);
    if (view) await noteOpened(store, view.id);
    const shown = view ? <ScreenPage ctx={ctx} view={view} /> : <NothingPage ctx={ctx} />;
    const page = respondPage(c, ctx, shown, 'private');
    const answer = view ? page : new Response(page.body, { status: 404, headers: page.headers });
    answer.headers.set('referrer-policy', 'no-referrer');
    answer.headers.set('x-robots-tag', 'noindex');
    return answer;
  });

  app.get(`/desk/sessions/:id{${sessionPattern}}/screens`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const desk = { session, tabs: tabsOf(site.filled) };
    const origin = ctx.origin || new URL(c.req.url).origin;
    const opened = await openedLast(site.reads, session.id);
    const screens = (await screensOf(site.reads, session.id)).map((screen) => ({
      ...screen,
      address: `/screen/${addressOfThing(key, 'screen', screen.id)}`,
      openedAt: opened.get(screen.id) ?? null,
    }));
    const page = respondPage(c, ctx, <ScreensPage ctx={ctx} desk={desk} screens={screens} origin={origin} />);
    page.headers.set('content-security-policy', framing);
    return page;
  });

  // What a screen shows now, for a frame on the desk: by the id, so that no frame carries the address.
  app.get(`/desk/sessions/:id{${sessionPattern}}/screens/:screen{${uuidPattern}}`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const view = await screenView(site, c.req.param('screen'), ctx.now);
    if (view?.session.id !== c.req.param('id')) return c.notFound();
    const page = respondPage(c, ctx, <ScreenPage ctx={ctx} view={view} />);
    page.headers.set('content-security-policy', framedHere);
    return page;
  });
}

/** By the id of the screen: its address is a secret, what it shows is none. */
export function screenTopic({ reads, filled }: Pick<Site, 'reads' | 'filled'>): Topic {
  return {
    name: 'screen:{uuid}',
    of: (id) => `hall-screen:${id}`,
    // The hour moves on, and with it the programme.
    ages: true,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const made = await reads.selectFrom('hall_screen').select('id').where('id', '=', id).executeTakeFirst();
      if (!made) return null;
      const view = await screenView({ reads, filled }, id, ctx.now);
      return { screen: fragment(view ? <Shown ctx={ctx} view={view} /> : <Nothing ctx={ctx} />) };
    },
  };
}
