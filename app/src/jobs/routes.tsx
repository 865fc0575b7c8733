import { may, secretariat } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { JobsPage } from './pages/jobs.tsx';
import { givenUpWork } from './slots.ts';
import { jobsNow, tryAgain } from './waiting-jobs.ts';

/** The work that is still to be done. To try again is no act: it changes when, and not what. */
export const jobRoutes: Routes = (app, site) => {
  app.get('/desk/jobs', may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const at = { reads: site.reads, filled: site.filled, now: ctx.now };
    const givenUp = await Promise.all(site.filled(givenUpWork).map((read) => read(at)));
    return respondPage(c, ctx, <JobsPage ctx={ctx} jobs={await jobsNow(site.reads)} givenUp={givenUp.flat()} />);
  });

  app.post('/desk/jobs/:id{[0-9]{1,18}}/again', may(secretariat), async (c) => {
    await tryAgain(site.door.store.writes, c.req.param('id'));
    return c.redirect((await site.ctx(c)).href('/desk/jobs'), 303);
  });
};
