import { clockDoubt } from '../door/clock-doubt.ts';
import { objection } from '../door/command.ts';
import { readClocks } from '../door/read-clocks.ts';
import { isSecretariat } from '../identity/secretariat-only.tsx';
import { respondError } from '../web/errors.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { ClockPage } from './pages/clock.tsx';

export const clockRoutes: Routes = (app, { reads, door, ctx: ctxOf }) => {
  app.get('/desk/clock', async (c) => {
    const ctx = await ctxOf(c);
    if (!isSecretariat(ctx.viewer))
      return respondError(c, ctx, 403, [objection('needs-secretariat', 'Only the Secretariat works here.')]);
    const reading = await readClocks(reads, door.store.clock);
    return respondPage(c, ctx, <ClockPage ctx={ctx} reading={reading} doubt={clockDoubt(reading)} />, 'private');
  });
};
