import { sessionPattern, uuidPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { meetingSeen, ownSeat, sessionWithMeetings } from '../meetings/index.ts';
import { mountTable } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may, signedIn } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { FloorBar } from '../web/frame/floor-bar.tsx';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { ledgerOf } from './ledger.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { floorBar } from './now.ts';
import { ReplyPage } from './pages/reply.tsx';
import { SpeakingTimePage, type SpeakingTimeProps } from './pages/speaking-time.tsx';
import { withFloor } from './reads.ts';

type Shown = Omit<SpeakingTimeProps, 'ctx'>;

/** Where a delegation asks for a reply; and how long each spoke, in a meeting and in a session: for everybody, as a page and as open data. */
export const floorRoutes: Routes = (app, site) => {
  app.get(`/meetings/:id{${uuidPattern}}/reply`, may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const seen = await meetingSeen(site.reads, c.req.param('id'), ctx.now);
    if (!seen) return c.notFound();
    const own = await ownSeat(site.reads, seen, ctx.viewer);
    const view = await withFloor(site.reads, seen);
    return respondPage(c, ctx, <ReplyPage ctx={ctx} view={view} seat={own?.state ?? null} />);
  });

  const pages = [
    [`/meetings/:id{${uuidPattern}}/speaking-time`, ofMeeting],
    [`/sessions/:id{${sessionPattern}}/speaking-time`, ofSession],
  ] as const;
  for (const [address, read] of pages) {
    app.get(address, may(anyone, 'current'), async (c) => {
      const ctx = await site.ctx(c);
      const shown = await read(site, c.req.param('id') ?? '', ctx.now);
      return shown ? respondPage(c, ctx, <SpeakingTimePage ctx={ctx} {...shown} />) : c.notFound();
    });
    mountTable(app, site, address, async (ctx, c) => {
      const shown = await read(site, c.req.param('id') ?? '', ctx.now);
      if (!shown) return null;
      const of = shown.meeting ? `${shown.session.id}-${shown.meeting.number}` : shown.session.id;
      return { name: `speaking-time-${of}`, columns: ledgerColumns(shown.session.agenda), rows: shown.lines };
    });
  }
};

async function ofMeeting({ reads }: Pick<Site, 'reads'>, id: string, now: string): Promise<Shown | null> {
  const seen = await meetingSeen(reads, id, now);
  if (!seen) return null;
  const { session, meeting, agenda } = seen;
  return { session: { ...session, agenda }, meeting, lines: await ledgerOf(reads, { meeting: id }) };
}

async function ofSession({ reads }: Pick<Site, 'reads'>, id: string): Promise<Shown | null> {
  const session = await sessionWithMeetings(reads, id);
  return session && { session, meeting: null, lines: await ledgerOf(reads, { session: id }) };
}

/** The bar at the top of every page, kept current on all of them. */
export function floorTopic(site: Pick<Site, 'reads' | 'filled'>): Topic {
  const { reads } = site;
  return {
    name: 'floor',
    // What is next, and whether it should have begun, changes without an act.
    ages: true,
    async render(_id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const floor = await floorBar(site, ctx);
      return { floor: fragment(<FloorBar ctx={ctx} floor={floor} />) };
    },
  };
}
