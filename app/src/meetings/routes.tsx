import { pendingResult } from '../decisions/index.ts';
import { countSheet } from '../elections/index.ts';
import type { Topic } from '../live/hub.ts';
import type { Viewer } from '../web/ctx.ts';
import { languageCtx, makeCtx } from '../web/ctx.ts';
import { respondError } from '../web/errors.tsx';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { chairSteps } from './chair-steps.ts';
import { askedStep } from './confirmed.ts';
import { ownSeat } from './own-seat.ts';
import { ConfirmPage } from './pages/confirm.tsx';
import { HallPage, Stage } from './pages/hall.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { Agenda, Business, Log, Presence, SpeakersPart, Status, When } from './pages/parts.tsx';
import { Doing, PodiumPage, Script } from './pages/podium.tsx';
import { DecisionBox } from './pages/podium-decision.tsx';
import { PresencePage } from './pages/presence.tsx';
import { meetingView } from './view.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}';

export const meetingRoutes: Routes = (app, { reads, ctx: ctxOf }) => {
  app.get(`/meetings/:id{${uuid}}`, async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const own = await ownSeat(reads, view, ctx.viewer);
    return respondPage(c, ctx, <MeetingPage ctx={ctx} view={view} own={own} official={isOfficial(ctx.viewer)} />);
  });

  app.get(`/meetings/:id{${uuid}}/podium`, async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    if (!isOfficial(ctx.viewer)) return respondError(c, ctx, 403);
    const steps = await chairSteps(reads, view, ctx.now);
    return respondPage(c, ctx, <PodiumPage ctx={ctx} view={view} steps={steps} />);
  });

  app.get(`/meetings/:id{${uuid}}/confirm`, async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    if (!isOfficial(ctx.viewer)) return respondError(c, ctx, 403);
    const step = askedStep(await chairSteps(reads, view, ctx.now, ctx.viewer?.id), c.req.query()) ?? null;
    const { vote, ballot } = step?.input ?? {};
    const page = (
      <ConfirmPage
        ctx={ctx}
        view={view}
        step={step}
        pending={vote === undefined ? null : await pendingResult(reads, vote, ctx.now)}
        sheet={ballot === undefined ? null : await countSheet(reads, ballot)}
      />
    );
    return respondPage(c, ctx, page, 'private');
  });

  app.get(`/meetings/:id{${uuid}}/hall`, async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    return view ? respondPage(c, ctx, <HallPage ctx={ctx} view={view} />) : c.notFound();
  });

  app.get(`/meetings/:id{${uuid}}/presence`, async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    if (!isOfficial(ctx.viewer)) return respondError(c, ctx, 403);
    return respondPage(c, ctx, <PresencePage ctx={ctx} view={view} />);
  });
};

export function meetingTopics({ reads }: Site): readonly Topic[] {
  const hears = (subject: string, id: string) => subject === `meeting:${id}`;
  return [
    {
      name: 'meeting:{id}',
      async render(id, lang) {
        const ctx = languageCtx(lang, new Date().toISOString());
        const view = await meetingView(reads, id, ctx.now);
        return view
          ? {
              'meeting-when': fragment(<When ctx={ctx} view={view} />),
              'meeting-status': fragment(<Status ctx={ctx} view={view} />),
              business: fragment(<Business ctx={ctx} view={view} />),
              speakers: fragment(<SpeakersPart ctx={ctx} view={view} />),
              presence: fragment(<Presence ctx={ctx} view={view} />),
              agenda: fragment(<Agenda ctx={ctx} view={view} />),
              log: fragment(<Log ctx={ctx} view={view} />),
            }
          : null;
      },
    },
    {
      name: 'podium:{id}',
      hears,
      admits: (_id, viewer) => isOfficial(viewer),
      async render(id, lang) {
        const ctx = makeCtx({ lang, path: `/meetings/${id}/podium`, now: new Date().toISOString() });
        const view = await meetingView(reads, id, ctx.now);
        if (!view) return null;
        const steps = await chairSteps(reads, view, ctx.now);
        return {
          script: fragment(<Script ctx={ctx} view={view} />),
          'decision-box': fragment(<DecisionBox ctx={ctx} view={view} />),
          doing: fragment(<Doing ctx={ctx} view={view} steps={steps} />),
          speakers: fragment(<SpeakersPart ctx={ctx} view={view} />),
          presence: fragment(<Presence ctx={ctx} view={view} />),
          agenda: fragment(<Agenda ctx={ctx} view={view} />),
        };
      },
    },
    {
      name: 'hall:{id}',
      hears,
      async render(id, lang) {
        const ctx = languageCtx(lang, new Date().toISOString());
        const view = await meetingView(reads, id, ctx.now);
        return view ? { stage: fragment(<Stage ctx={ctx} view={view} />) } : null;
      },
    },
  ];
}

function isOfficial(viewer: Viewer | null): boolean {
  return viewer?.capacities.some(({ kind }) => kind === 'secretariat' || kind === 'office') ?? false;
}
