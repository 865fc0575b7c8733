import { clockDoubt } from '../door/clock-doubt.ts';
import { readClocks } from '../door/read-clocks.ts';
import { may, secretariat } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { ClockPage } from './pages/clock.tsx';

export const clockRoutes: Routes = (app, { reads, door, ctx: ctxOf }) => {
  app.get('/desk/clock', may(secretariat), async (c) => {
    const ctx = await ctxOf(c);
    const reading = await readClocks(reads, door.store.clock);
    return respondPage(c, ctx, <ClockPage ctx={ctx} reading={reading} doubt={clockDoubt(reading)} />);
  });
};
