import type { Hono } from 'hono';
import { sessionPattern } from '../door/input.ts';
import { anyone, may } from '../web/access.ts';
import { readForm } from '../web/body.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { requestFacts } from '../web/respond.ts';
import type { Player } from './play/player.ts';

/** What is asked of the play: a word and the id of a session. */
const bytesAsked = 1_024;

/** The play is begun, paused and hurried by anybody at this machine, as everything else in a demonstration is. */
export function demonstrationRoutes(app: Hono<WebEnv>, player: Player): void {
  const ask = (what: string | undefined, session: string | null): Promise<string | null> | null => {
    switch (what) {
      case 'play':
        return player.play('human', session);
      case 'to-end':
        return player.play('quick', session);
      case 'pause':
        return player.pause();
      case 'without-president':
        return player.goOnWithout('president');
      case 'without-secretariat':
        return player.goOnWithout('secretariat');
      default:
        return null;
    }
  };
  app.post('/demonstration', may(anyone), async (c) => {
    // Nothing is read for it: it needs no turn.
    const ctx = makeCtx(requestFacts(c));
    const form = await readForm(c, bytesAsked);
    if (!form.ok) return respondError(c, ctx, form.status);
    const session = form.value.get('session')?.[0] ?? null;
    const known = session === null || new RegExp(`^${sessionPattern}$`).test(session);
    const asked = known ? ask(form.value.get('do')?.[0], session) : null;
    if (asked === null) return respondError(c, ctx, 400);
    const meeting = await asked;
    const page = meeting !== null ? `/meetings/${meeting}` : session === null ? '/sessions' : `/sessions/${session}`;
    return c.redirect(ctx.href(page), 303);
  });
}
