import { orderPolicies } from '@plenary/rules';
import { uuidPattern } from '../door/input.ts';
import { changesByHand, floorView, ledgerOf, previewOrder, SpeakersPart } from '../floor/index.ts';
import type { Topic } from '../live/hub.ts';
import { Agenda, closeMeeting, isOver, Presence, sentenceValues } from '../meetings/index.ts';
import { databaseNow } from '../store/clock.ts';
import { may, presiding, watchedBy } from '../web/access.ts';
import { type Ctx, languageCtx, makeCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { askedStep, takesBack } from './confirmed.ts';
import { atTheChair, type Console } from './console.ts';
import { ConfirmPage } from './pages/confirm.tsx';
import { DecisionBox, PodiumHead, PodiumPage } from './pages/podium.tsx';
import { Doing } from './pages/podium-doing.tsx';
import { GovernLink, ListMark, PresenceLink } from './pages/podium-links.tsx';
import { Script } from './pages/script.tsx';
import { Gone, OnAir, SpeakersMark, SpeakersPage } from './pages/speakers.tsx';
import { scriptFacts } from './script/facts.ts';
import { keepReadIn, keptReadIn, readInOf, settled } from './script/read-in.ts';
import { itemsLeft } from './unfinished.ts';

export const chairRoutes: Routes = (app, site) => {
  const { reads, filled, ctx: ctxOf } = site;
  app.get(`/meetings/:id{${uuidPattern}}/podium`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const chosen = readInOf(c.req.query('say'));
    if (chosen) {
      keepReadIn(c, chosen, ctx.origin.startsWith('https:'));
      return c.redirect(ctx.href(ctx.path), 303);
    }
    const page = await atTheChair(site, c.req.param('id'), ctx, async (here, tx) => (
      <PodiumPage
        ctx={ctx}
        here={here}
        facts={await scriptFacts(tx, here, filled)}
        readIn={settled(ctx, keptReadIn(c))}
      />
    ));
    return page ? respondPage(c, ctx, page) : c.notFound();
  });

  app.get(`/meetings/:id{${uuidPattern}}/confirm`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const asked = { now: ctx.now, account: ctx.viewer?.id };
    const page = await atTheChair(site, c.req.param('id'), asked, async ({ floor, steps }, tx) => {
      const found = askedStep(steps, c.req.query());
      // Once a meeting is over only what takes back is still asked about.
      const step = found && isOver(floor) && !takesBack(found.kind) ? undefined : found;
      const closes = step?.kind.command.name === closeMeeting.name;
      return (
        <ConfirmPage
          ctx={ctx}
          floor={floor}
          asking={step?.asked ? { step, asked: await step.asked() } : null}
          left={closes ? await itemsLeft(tx, floor, filled) : []}
        />
      );
    });
    return page ? respondPage(c, ctx, page) : c.notFound();
  });

  app.get(`/meetings/:id{${uuidPattern}}/speakers`, may(presiding), async (c) => {
    const ctx = await ctxOf(c);
    const view = await floorView(reads, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const { row, at, order } = c.req.query();
    const policy = orderPolicies.find((one) => one === order);
    const looked = policy ? { policy, places: await previewOrder(reads, view.item, policy) } : null;
    const lines = await ledgerOf(reads, { meeting: view.meeting.id });
    const changes = await changesByHand(reads, view.meeting.id);
    const values = sentenceValues(filled);
    const pressed = at === 'up' || at === 'down' ? at : null;
    const chosen = row === undefined ? null : ({ id: row, at: pressed } as const);
    return respondPage(c, ctx, <SpeakersPage {...{ ctx, view, chosen, looked, lines, changes, values }} />);
  });
};

export function chairTopics(site: Pick<Site, 'reads' | 'filled'>): readonly Topic[] {
  const { reads, filled } = site;
  const of = (id: string) => `meeting:${id}`;
  return [
    {
      name: 'podium:{uuid}',
      of,
      admits: watchedBy(presiding),
      // A speech comes to its end, the hour comes, and votes cease to come in.
      ages: true,
      async render(id, lang) {
        const ctx = makeCtx({ lang, path: `/meetings/${id}/podium`, now: await databaseNow(reads) });
        return atTheChair(site, id, ctx, async (here) => consoleParts(ctx, id, here));
      },
    },
    {
      // The words of the chair, in the language in which they are read aloud.
      name: 'script:{script}',
      of: (id) => of(id.slice(0, 36)),
      admits: watchedBy(presiding),
      // Before the hour they say that it is early.
      ages: true,
      async render(id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const readIn = settled(ctx, readInOf(id.slice(37)) ?? null);
        return atTheChair(site, id.slice(0, 36), ctx, async (here, tx) => ({
          script: fragment(<Script ctx={ctx} facts={await scriptFacts(tx, here, filled)} readIn={readIn} />),
        }));
      },
    },
  ];
}

/** The parts of the console, and of the pages beside it, that change while somebody looks. */
function consoleParts(ctx: Ctx, meeting: string, here: Console): Readonly<Record<string, string>> {
  const { floor: view } = here;
  const theirs = here.parts.flatMap(({ below, beside, regions }) =>
    Object.entries({ ...below, ...beside, ...regions }),
  );
  return {
    'podium-head': fragment(<PodiumHead ctx={ctx} view={view} />),
    'decision-box': fragment(<DecisionBox ctx={ctx} here={here} />),
    'presence-link': fragment(<PresenceLink ctx={ctx} view={view} />),
    'govern-link': fragment(<GovernLink ctx={ctx} view={view} />),
    'list-mark': fragment(<ListMark view={view} />),
    'speakers-mark': fragment(<SpeakersMark view={view} />),
    doing: fragment(<Doing ctx={ctx} here={here} />),
    'on-air': fragment(<OnAir ctx={{ ...ctx, path: `/meetings/${meeting}/speakers` }} view={view} />),
    'desk-list': fragment(<SpeakersPart ctx={ctx} view={view} chair untimed region="desk-list" />),
    gone: fragment(<Gone ctx={ctx} view={view} />),
    speakers: fragment(<SpeakersPart ctx={ctx} view={view} chair />),
    presence: fragment(<Presence ctx={ctx} view={view} />),
    agenda: fragment(<Agenda ctx={ctx} view={view} />),
    ...Object.fromEntries(theirs.map(([id, show]) => [id, fragment(show(ctx))])),
  };
}
