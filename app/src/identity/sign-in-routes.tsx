import type { Context, Hono } from 'hono';
import { uuidPattern } from '../door/input.ts';
import type { Store } from '../store/database.ts';
import { may, signedIn } from '../web/access.ts';
import type { RequestSignIn, WebEnv } from '../web/env.ts';
import type { Site } from '../web/site.ts';
import { endOtherSignIns, endOwnSignIn } from './open-sign-ins.ts';

/**
 * A person ends the own sign-ins. No act of the record, as leaving a browser is none: it concerns nobody else. The forms have
 * no field; what they end stands in the address.
 */
export function signInRoutes(app: Hono<WebEnv>, site: Site, store: Store): void {
  const ending = (end: (own: RequestSignIn, c: Context<WebEnv>) => Promise<void>) => async (c: Context<WebEnv>) => {
    const own = c.get('signIn');
    const { href } = await site.ctx(c);
    if (own) await end(own, c);
    return c.redirect(`${href('/me')}#sign-ins`, 303);
  };
  app.post(
    '/me/sign-ins/end-others',
    may(signedIn),
    ending((own) => endOtherSignIns(store, own.account, own.id, store.clock.now())),
  );
  app.post(
    `/me/sign-ins/:id{${uuidPattern}}/end`,
    may(signedIn),
    ending((own, c) => endOwnSignIn(store, own.account, c.req.param('id') ?? '')),
  );
}
