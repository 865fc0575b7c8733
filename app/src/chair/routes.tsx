import { meetingView } from '../business/index.ts';
import { pendingResult } from '../decisions/index.ts';
import { uuidPattern } from '../door/input.ts';
import { countSheet, nextBallotOf } from '../elections/index.ts';
import { SpeakersPart } from '../floor/index.ts';
import type { Topic } from '../live/hub.ts';
import { Agenda, Presence } from '../meetings/index.ts';
import { databaseNow } from '../store/clock.ts';
import { may, presiding, watchedBy } from '../web/access.ts';
import { languageCtx, makeCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { chairSteps, screenSteps } from './chair-steps.ts';
import { askedStep } from './confirmed.ts';
import { ConfirmPage, NotVoted } from './pages/confirm.tsx';
import { PodiumPage } from './pages/podium.tsx';
import { DecisionBox } from './pages/podium-decision.tsx';
import { Doing } from './pages/podium-doing.tsx';
import { GovernLink, PresenceLink } from './pages/podium-links.tsx';
import { Screens } from './pages/podium-screens.tsx';
import { PresencePage } from './pages/presence.tsx';
import { Script } from './pages/script.tsx';
import { Gone, OnAir, SpeakersPage } from './pages/speakers.tsx';
import { scriptFacts } from './script/facts.ts';
import { keepReadIn, keptReadIn, readInOf, settled } from './script/read-in.ts';
import { itemsLeft, reopenMinutes } from './unfinished.ts';

export const chairRoutes: Routes = (app, site) => {
  const { reads, ctx: ctxOf } = site;
  app.get(`/meetings/:id{${uuidPattern}}/podium`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const chosen = readInOf(c.req.query('say'));
    if (chosen) {
      keepReadIn(c, chosen, ctx.origin.startsWith('https:'));
      return c.redirect(ctx.href(ctx.path), 303);
    }
    const steps = await chairSteps(site, view, ctx.now);
    const screens = await screenSteps(site, view, ctx.now);
    const facts = await scriptFacts(reads, view, ctx.now);
    const readIn = settled(ctx, keptReadIn(c));
    return respondPage(
      c,
      ctx,
      <PodiumPage ctx={ctx} view={view} steps={steps} screens={screens} facts={facts} readIn={readIn} />,
    );
  });

  app.get(`/meetings/:id{${uuidPattern}}/confirm`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const step = askedStep(await chairSteps(site, view, ctx.now, ctx.viewer?.id), c.req.query()) ?? null;
    const { vote, ballot, election } = step?.input ?? {};
    const closes = step?.command.name === 'close-meeting';
    const page = (
      <ConfirmPage
        ctx={ctx}
        view={view}
        step={step}
        pending={vote === undefined ? null : await pendingResult(reads, vote, ctx.now)}
        sheet={ballot === undefined ? null : await countSheet(reads, ballot)}
        round={election === undefined ? null : await nextBallotOf(reads, election, ctx.now)}
        left={closes ? await itemsLeft(reads, view) : []}
        reopenMinutes={await reopenMinutes(reads, view.session.id)}
      />
    );
    return respondPage(c, ctx, page);
  });

  app.get(`/meetings/:id{${uuidPattern}}/speakers`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const { row, at } = c.req.query();
    const pressed = at === 'up' || at === 'down' ? at : null;
    const chosen = row === undefined ? null : ({ id: row, at: pressed } as const);
    return respondPage(c, ctx, <SpeakersPage ctx={ctx} view={view} chosen={chosen} />);
  });

  app.get(`/meetings/:id{${uuidPattern}}/presence`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await meetingView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    return respondPage(c, ctx, <PresencePage ctx={ctx} view={view} />);
  });
};

export function chairTopics(site: Pick<Site, 'reads' | 'filled'>): readonly Topic[] {
  const { reads } = site;
  const of = (id: string) => `meeting:${id}`;
  return [
    {
      name: 'podium:{uuid}',
      of,
      admits: watchedBy(presiding),
      async render(id, lang) {
        const ctx = makeCtx({ lang, path: `/meetings/${id}/podium`, now: await databaseNow(reads) });
        const view = await meetingView(reads, id, ctx.now);
        if (!view) return null;
        const steps = await chairSteps(site, view, ctx.now);
        return {
          'decision-box': fragment(<DecisionBox ctx={ctx} view={view} />),
          'not-voted': fragment(<NotVoted ctx={ctx} view={view} />),
          'presence-link': fragment(<PresenceLink ctx={ctx} view={view} />),
          'govern-link': fragment(<GovernLink ctx={ctx} view={view} />),
          doing: fragment(<Doing ctx={ctx} view={view} steps={steps} />),
          screens: fragment(<Screens ctx={ctx} steps={await screenSteps(site, view, ctx.now)} />),
          'on-air': fragment(<OnAir ctx={{ ...ctx, path: `/meetings/${id}/speakers` }} view={view} />),
          'desk-list': fragment(<SpeakersPart ctx={ctx} view={view} chair untimed region="desk-list" />),
          gone: fragment(<Gone ctx={ctx} view={view} />),
          speakers: fragment(<SpeakersPart ctx={ctx} view={view} chair />),
          presence: fragment(<Presence ctx={ctx} view={view} />),
          agenda: fragment(<Agenda ctx={ctx} view={view} />),
        };
      },
    },
    {
      // The words of the chair, in the language in which they are read aloud.
      name: 'script:{script}',
      of: (id) => of(id.slice(0, 36)),
      admits: watchedBy(presiding),
      async render(id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const view = await meetingView(reads, id.slice(0, 36), ctx.now);
        if (!view) return null;
        const facts = await scriptFacts(reads, view, ctx.now);
        const readIn = settled(ctx, readInOf(id.slice(37)) ?? null);
        return { script: fragment(<Script ctx={ctx} facts={facts} readIn={readIn} />) };
      },
    },
  ];
}
