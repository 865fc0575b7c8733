import { tabsOf } from '../desk/index.ts';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { goingOnIn, meetingSeen } from '../meetings/index.ts';
import { partiesOn } from '../membership/index.ts';
import { parameterInSession, sessionParameters } from '../parameters/index.ts';
import { mountTable, stateNames } from '../reference/index.ts';
import {
  agendaStanding,
  besideAgenda,
  cityAt,
  localDay,
  preparedOn,
  programmesOf,
  type SessionRunHere,
  sessionRunHere,
  wholeAgenda,
} from '../sessions/index.ts';
import { anyone, may, presiding, secretariat } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { sessionsBefore } from './before.ts';
import { agendaColumns } from './columns.tsx';
import { DeskAgendaPage } from './desk/agenda.tsx';
import { AgendaPage } from './pages/agenda.tsx';
import { AgendaInMeetingPage } from './pages/in-meeting.tsx';
import { requestsOf } from './requests.ts';
import { whyNotNow } from './why-not-now.ts';

const path = `/sessions/:id{${sessionPattern}}/agenda`;

/** What the pages of an agenda show in common. */
async function agendaSeen({ reads, filled }: Pick<Site, 'reads' | 'filled'>, session: SessionRunHere) {
  const programmes = await programmesOf({ reads, filled }, session);
  return {
    session,
    items: await wholeAgenda(reads, session.id),
    standing: await agendaStanding(reads, session.id),
    requests: await requestsOf(reads, session.id),
    names: await stateNames(reads),
    now: new Set(programmes.flatMap(({ on }) => [...on])),
  };
}

export const agendaRoutes: Routes = (app, site) => {
  const { reads, filled } = site;
  app.get(path, may(anyone, 'current'), async (c) => {
    const session = await sessionRunHere(reads, c.req.param('id'));
    if (!session) return c.notFound();
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <AgendaPage ctx={ctx} {...(await agendaSeen(site, session))} />);
  });
  mountTable(app, site, path, async (_ctx, c) => {
    const session = await sessionRunHere(reads, c.req.param('id') ?? '');
    if (!session) return null;
    return { name: `agenda-${session.id}`, columns: agendaColumns, rows: await wholeAgenda(reads, session.id) };
  });

  app.get(`/desk${path}`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(reads, c.req.param('id'));
    if (!session) return c.notFound();
    const seen = await agendaSeen(site, session);
    const desk = {
      ...seen,
      tabs: tabsOf(filled),
      parties: await partiesOn(reads, preparedOn(session, ctx.now)),
      before: seen.standing.adoptedAt === null ? await sessionsBefore(reads, session) : [],
      beside: await Promise.all(filled(besideAgenda).map((section) => section(reads, ctx, session))),
    };
    return respondPage(c, ctx, <DeskAgendaPage ctx={ctx} desk={desk} />);
  });

  app.get(`/meetings/:id{${uuidPattern}}/agenda`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const id = c.req.param('id');
    const seen = await meetingSeen(reads, id, ctx.now);
    const session = seen && (await sessionRunHere(reads, seen.session.id));
    if (!seen || !session) return c.notFound();
    const parameters = await sessionParameters(reads, session.id);
    const whole = await agendaSeen(site, session);
    const agenda = {
      ...whole,
      meeting: id,
      session: session.id,
      city: cityAt(session, whole.standing.adoptedAt),
      name: `${ctx.ordinal(seen.meeting.number, 'meeting')}${ctx.comma}${ctx.text(session.title)}`,
      notNow: whyNotNow(seen.meeting, (await goingOnIn(site, ctx, id)).voting !== null),
      present: seen.present,
      speakers: parameterInSession('agenda.debate.speakers', parameters).value,
      ...{ parameters, today: localDay(session.city, ctx.now), ends: session.ends },
    };
    return respondPage(c, ctx, <AgendaInMeetingPage ctx={ctx} agenda={agenda} />);
  });
};
