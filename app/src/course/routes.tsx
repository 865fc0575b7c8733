import { sessionPattern } from '../door/input.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { may, presiding } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { courseFacts } from './facts.ts';
import { CoursePage } from './pages/course.tsx';

/** For whoever presides, and for the Secretariat: the session is adjourned, resumed, closed. */
export const courseRoutes: Routes = (app, site) => {
  app.get(`/sessions/:id{${sessionPattern}}/course`, may(presiding), async (c) => {
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    const facts = await courseFacts(site.reads, c.req.param('id'));
    if (!session || !facts) return c.notFound();
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <CoursePage ctx={ctx} session={session} facts={facts} />);
  });
};
