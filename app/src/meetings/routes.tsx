import { tabsOf } from '../desk/index.ts';
import { uuidPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { barsAbove } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may, presiding } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { askedFor } from '../web/find.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { logOf } from './log.ts';
import { ownSeat } from './own-seat.ts';
import { MeetingPage } from './pages/meeting.tsx';
import { Agenda, Business, Log, LogLinks, Presence, PresenceEntry, Status, When } from './pages/parts.tsx';
import { boardViews, PresencePage, seatsOf } from './pages/presence.tsx';
import { RegisterAllPage } from './pages/register-all.tsx';
import { isOver, meetingSeen } from './reads.ts';
import { presentBefore, seatsInMeeting } from './seats-there.ts';
import { meetingSection, type OwnShown, type Shown } from './sections.ts';

export const meetingRoutes: Routes = (app, site) => {
  const { reads, filled, ctx: ctxOf } = site;
  app.get(`/meetings/:id{${uuidPattern}}`, may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const all = await shownMeeting(site, c.req.param('id'), ctx.now);
    if (!all) return c.notFound();
    const { view, shown, above } = all;
    const seat = await ownSeat(reads, view, ctx.viewer);
    const parts: OwnShown[] = [];
    if (seat) for (const { own } of shown) if (own) parts.push(await own(ctx, seat));
    const log = await logOf(reads, view.meeting.id, filled);
    const official = presiding.admits(ctx.viewer);
    return respondPage(
      c,
      ctx,
      <MeetingPage
        ctx={ctx}
        view={view}
        shown={shown}
        above={above}
        own={seat && { seat, parts }}
        log={log}
        official={official}
      />,
    );
  });

  app.get(`/meetings/:id{${uuidPattern}}/presence`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingSeen(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const stands = await seatsInMeeting(reads, view.meeting.id);
    const before = await presentBefore(reads, view.meeting.id);
    const asked = new URL(c.req.url).searchParams;
    const show = boardViews.find((one) => one === asked.get('show')) ?? 'all';
    return respondPage(
      c,
      ctx,
      <PresencePage {...{ ctx, view, stands, before, show }} find={askedFor(asked)} tabs={tabsOf(filled)} />,
    );
  });

  app.get(`/meetings/:id{${uuidPattern}}/presence/all`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingSeen(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const stands = await seatsInMeeting(reads, view.meeting.id);
    const seats = seatsOf({ ctx, view, stands }).filter(({ present }) => !present);
    // There is nothing to confirm where all are here, or where nobody is registered any more.
    if (isOver(view) || seats.length === 0) return c.redirect(ctx.href(`/meetings/${view.meeting.id}/presence`), 303);
    return respondPage(c, ctx, <RegisterAllPage ctx={ctx} view={view} seats={seats} />);
  });
};

/** A meeting with what other rooms show of it; null when there is no such one. */
async function shownMeeting({ reads, filled }: Pick<Site, 'reads' | 'filled'>, id: string, now: string) {
  const view = await meetingSeen(reads, id, now);
  if (!view) return null;
  const shown: Shown[] = [];
  for (const section of filled(meetingSection)) shown.push(await section(reads, view));
  return { view, shown, above: await barsAbove({ reads, filled }, view.session, id) };
}

export function meetingTopics(site: Pick<Site, 'reads' | 'filled'>): readonly Topic[] {
  const { reads, filled } = site;
  return [
    {
      name: 'meeting:{uuid}',
      of: (id) => `meeting:${id}`,
      async render(id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const all = await shownMeeting(site, id, ctx.now);
        if (!all) return null;
        const { view, shown, above } = all;
        const regions = shown.flatMap(({ link, beside }) =>
          [link, beside].flatMap((part) => (part ? [[part.region, fragment(part.show(ctx))] as const] : [])),
        );
        return {
          'meeting-when': fragment(<When ctx={ctx} view={view} />),
          'presence-entry': fragment(<PresenceEntry ctx={ctx} view={view} />),
          'meeting-status': fragment(<Status ctx={ctx} view={view} />),
          business: fragment(<Business ctx={ctx} view={view} shown={shown} />),
          ...Object.fromEntries(regions),
          ...Object.fromEntries(above.map(({ region, show }) => [region, fragment(show(ctx))])),
          presence: fragment(<Presence ctx={ctx} view={view} />),
          agenda: fragment(<Agenda ctx={ctx} view={view} />),
          'log-links': fragment(<LogLinks ctx={ctx} view={view} />),
          log: fragment(<Log ctx={ctx} view={view} log={await logOf(reads, id, filled)} />),
        };
      },
    },
  ];
}
