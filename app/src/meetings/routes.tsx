import { RollCallEntry } from '../decisions/index.ts';
import { uuidPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may, presiding } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { ownSeat } from './own-seat.ts';
import { MeetingPage } from './pages/meeting.tsx';
import { Agenda, Business, Log, Presence, SpeakersPart, Status, When } from './pages/parts.tsx';
import { meetingView } from './view.ts';

export const meetingRoutes: Routes = (app, { reads, ctx: ctxOf }) => {
  app.get(`/meetings/:id{${uuidPattern}}`, may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const own = await ownSeat(reads, view, ctx.viewer);
    return respondPage(c, ctx, <MeetingPage ctx={ctx} view={view} own={own} official={presiding.admits(ctx.viewer)} />);
  });
};

export function meetingTopics({ reads }: Site): readonly Topic[] {
  return [
    {
      name: 'meeting:{uuid}',
      of: (id) => `meeting:${id}`,
      async render(id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const view = await meetingView(reads, id, ctx.now);
        return view
          ? {
              'meeting-when': fragment(<When ctx={ctx} view={view} />),
              'meeting-status': fragment(<Status ctx={ctx} view={view} />),
              'roll-call-entry': fragment(<RollCallEntry ctx={ctx} vote={view.vote} />),
              business: fragment(<Business ctx={ctx} view={view} />),
              speakers: fragment(<SpeakersPart ctx={ctx} view={view} />),
              presence: fragment(<Presence ctx={ctx} view={view} />),
              agenda: fragment(<Agenda ctx={ctx} view={view} />),
              log: fragment(<Log ctx={ctx} view={view} />),
            }
          : null;
      },
    },
  ];
}
