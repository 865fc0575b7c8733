import { type DeskTask, progressOf, TaskList, tabsOf, tasksIn } from '../../desk/index.ts';
import { sessionPattern } from '../../door/input.ts';
import { may, secretariat } from '../../web/access.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { announceable } from '../announced.ts';
import { sessionLines } from '../archive.ts';
import { delegationCount, programmesOf } from '../programmes.ts';
import { sessionRunHere } from '../run-here.ts';
import { DeskPage } from './first-page.tsx';
import { DeskSessionPage } from './session.tsx';

const address = `/desk/sessions/:id{${sessionPattern}}`;

/** Where the Secretariat begins: sessions, what is still to be prepared of one, and its agenda. */
export const sessionDeskRoutes: Routes = (app, site) => {
  const { reads, filled } = site;
  app.get('/desk', may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const lines = (await sessionLines(site)).filter(({ origin }) => origin === 'plenary');
    const found = await Promise.all(lines.map(({ id }) => sessionRunHere(reads, id)));
    const sessions = await Promise.all(
      found
        .filter((session) => session !== null)
        .map(async (session) => ({
          session,
          programmes: await programmesOf(site, session),
          delegations: await delegationCount(site, session.id),
        })),
    );
    const announced = await announceable(reads, ctx.now, null);
    return respondPage(c, ctx, <DeskPage ctx={ctx} sessions={sessions} announced={announced} />);
  });

  app.get(address, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(reads, c.req.param('id'));
    if (!session) return c.notFound();
    const programmes = await programmesOf(site, session);
    const desk = {
      session,
      tabs: tabsOf(filled),
      announced: await announceable(reads, ctx.now, session.id),
      begun: programmes.some(({ begun }) => begun),
    };
    const tasks = <TaskList ctx={ctx} tasks={await tasksIn(site, session, ctx.now)} />;
    return respondPage(c, ctx, <DeskSessionPage ctx={ctx} desk={desk} tasks={tasks} />);
  });
};

export const agendaTask: DeskTask = {
  place: 10,
  async read(db, { id }) {
    const agenda = (await sessionRunHere(db, id))?.agenda ?? [];
    const concluded = agenda.filter(({ status }) => status === 'concluded').length;
    return {
      key: 'agenda',
      path: `/desk/sessions/${id}/agenda`,
      progress: progressOf(agenda.length, concluded, agenda.length),
      figures: { n: agenda.length, concluded },
    };
  },
};
