import type { KeyObject } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { sessionPattern } from '../door/input.ts';
import { type FailedTries, tooManyTries } from '../identity/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import type { Store } from '../store/database.ts';
import { anyone, may, signedIn } from '../web/access.ts';
import { readForm } from '../web/body.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { respond, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { datesOf } from './dates-of.ts';
import { addressOpened, endOwnAddress, makeOwnAddress, ownAddresses } from './own-address.ts';
import { OwnCalendarPage } from './pages/own-calendar.tsx';
import { calendarType } from './routes.tsx';
import { written } from './written.ts';

const path = `/sessions/:id{${sessionPattern}}/calendar/own`;

/** What is in everybody's calendar. */
const plenary = 'plenary';

interface OwnCalendarOptions {
  readonly store: Store;
  readonly key: KeyObject;
  /** of everybody together: what a guess costs is bounded with them */
  readonly tries: FailedTries;
}

/**
 * A person's own calendar of a session, by an address that needs no sign-in: a phone has none. No act of the record, as signing in is
 * none: it concerns nobody else, and shows nothing that is not public.
 */
export function ownCalendarRoutes(app: Hono<WebEnv>, site: Site, { store, key, tries }: OwnCalendarOptions): void {
  const shown = async (c: Context<WebEnv>, made: string | null = null) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
    const account = c.get('signIn')?.account;
    if (!session || account === undefined) return c.notFound();
    const dates = (await datesOf(site, session)).filter(({ body }) => body !== plenary);
    const own = (await ownAddresses(store.writes, account)).find((one) => one.session === session.id) ?? null;
    const bodies = new Map(dates.map(({ body, bodyName }) => [body, bodyName(ctx)]));
    const page = <OwnCalendarPage ctx={ctx} session={session} bodies={bodies} own={own} made={made} />;
    return respondPage(c, ctx, page, 'private');
  };

  app.get(path, may(signedIn), (c) => shown(c));

  // The secret is on this answer alone: nothing that could be asked for again has it.
  app.post(path, may(signedIn), async (c) => {
    const form = await readForm(c);
    if (!form.ok) return respondError(c, await site.ctx(c), form.status);
    const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
    const account = c.get('signIn')?.account;
    if (!session || account === undefined) return c.notFound();
    const known = new Set((await datesOf(site, session)).map(({ body }) => body));
    const bodies = (form.value.get('body') ?? []).filter((body) => body !== plenary && known.has(body));
    const chosen = { account, session: session.id, bodies: [...new Set(bodies)] };
    return shown(c, await makeOwnAddress(store, key, chosen));
  });

  app.post(`${path}/end`, may(signedIn), async (c) => {
    const account = c.get('signIn')?.account;
    const id = c.req.param('id') ?? '';
    if (account !== undefined) await endOwnAddress(store, account, id);
    return c.redirect((await site.ctx(c)).href(`/sessions/${id}/calendar/own`), 303);
  });

  app.get('/calendars/:file{[\\w-]+\\.ics}', may(anyone), async (c) => {
    const address = await addressOpened(store, key, (c.req.param('file') ?? '').replace(/\.ics$/, ''));
    const session = address && (await sessionRunHere(site.reads, address.session));
    if (!address || !session) return tries.take() ? c.notFound() : tooManyTries(c);
    const ctx = await site.ctx(c);
    const dates = (await datesOf(site, session)).filter(
      ({ body }) => body === plenary || address.bodies.includes(body),
    );
    const name = `${ctx.text(session.title)}${ctx.comma}${ctx.t('calendar.own')}`;
    const answer = respond(c, written(ctx, { name, origin: ctx.origin, dates }), calendarType, 'private');
    answer.headers.set('x-robots-tag', 'noindex');
    return answer;
  });
}
