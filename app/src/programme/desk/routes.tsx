import type { Context } from 'hono';
import { tabsOf } from '../../desk/index.ts';
import { sessionPattern } from '../../door/input.ts';
import { may, secretariat } from '../../web/access.ts';
import type { WebEnv } from '../../web/env.ts';
import { answerOf } from '../../web/form-state.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { allowedIn } from '../entries.ts';
import { programmeOf } from '../facts.ts';
import { viewOf } from '../pages/programme.tsx';
import { dayAsPlaced, placeDay } from '../place-day.ts';
import { readProgramme, type ShownProgramme } from '../programme.ts';
import { PasteDayPage } from './paste.tsx';
import { DeskProgrammePage } from './programme.tsx';

const address = `/desk/sessions/:id{${sessionPattern}}/programme`;
const longest = 8_000;

export const programmeDeskRoutes: Routes = (app, site) => {
  const asked = (c: Context<WebEnv>) => new URL(c.req.url).searchParams;
  const dayOf = (shown: ShownProgramme, day: string | null, now: string): string => {
    const view = viewOf(shown, new URLSearchParams(day === null ? {} : { day }), now);
    return 'day' in view ? view.day : shown.session.starts;
  };

  app.get(address, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const shown = await readProgramme(site.reads, c.req.param('id'), ctx.now);
    if (!shown) return c.notFound();
    const { session } = shown;
    const desk = { session, tabs: tabsOf(site.filled) };
    const day = dayOf(shown, asked(c).get('day'), ctx.now);
    const allowed = await allowedIn(site.reads, session.id);
    return respondPage(c, ctx, <DeskProgrammePage ctx={ctx} desk={desk} shown={shown} day={day} allowed={allowed} />);
  });

  app.get(`${address}/paste`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const shown = await readProgramme(site.reads, c.req.param('id'), ctx.now);
    if (!shown) return c.notFound();
    const { session } = shown;
    const desk = { session, tabs: tabsOf(site.filled) };
    // Sent as a form, however long it is, and shown before anything is placed.
    const pasted = ctx.refusal?.command === placeDay.name ? ctx.refusal.state : null;
    const day = dayOf(shown, (pasted && answerOf(pasted, 'day')) ?? asked(c).get('day'), ctx.now);
    const lines = ((pasted && answerOf(pasted, 'lines')) ?? '').slice(0, longest).replaceAll('\r\n', '\n');
    const programme = lines === '' ? null : await programmeOf(site.reads, session.id);
    const preview = programme && dayAsPlaced(programme, day, lines, []);
    return respondPage(
      c,
      ctx,
      <PasteDayPage ctx={ctx} desk={desk} shown={shown} day={day} lines={lines} preview={preview} />,
    );
  });
};
