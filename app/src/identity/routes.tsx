import type { KeyObject } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Store } from '../store/database.ts';
import type { WebEnv } from '../web/env.ts';
import { safeThen } from '../web/form-state.ts';
import { respond, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { demonstrationAccounts } from './demonstration.ts';
import type { FailedTries } from './failed-tries.ts';
import { asksWithLink, respondLink, tooManyTries } from './link-answers.tsx';
import { openSignIns, openWays } from './open-sign-ins.ts';
import { ownData } from './own-data.ts';
import { MePage } from './pages/me.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { signedIn, signIn, signInOf, signOut } from './sign-in.ts';
import { acceptInvitation, linkState } from './sign-in-link.ts';
import { viewerOf } from './viewer.ts';

const cookie = 'plenary';

/** Puts the signed-in person on the context; null for the public. */
export function readViewer(store: Store, key: KeyObject): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = getCookie(c, cookie);
    const now = new Date().toISOString();
    const open = token ? await signedIn(store, key, token, now) : null;
    c.set('viewer', open ? await viewerOf(store.reads, open.account, now) : null);
    const again = async () => {
      const then = new Date().toISOString();
      const still = open && (await signInOf(store, key, open.hash, then));
      return still && viewerOf(store.reads, still.account, then);
    };
    c.set('signIn', open && { id: open.id, account: open.account, until: open.until, again });
    await next();
  };
}

export interface IdentityOptions {
  readonly store: Store;
  readonly demonstration: boolean;
  /** the site is reached by https, so the cookie travels by https alone */
  readonly secure: boolean;
  /** of the hashes of what browsers and letters hold */
  readonly key: KeyObject;
  readonly tries: FailedTries;
}

export function identityRoutes(app: Hono<WebEnv>, site: Site, options: IdentityOptions): void {
  const { store, demonstration, secure, key, tries } = options;
  const keep = { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: 12 * 3600 } as const;

  app.get('/sign-in', async (c) => {
    const ctx = await site.ctx(c);
    const accounts = demonstration ? await demonstrationAccounts(store.reads) : [];
    const then = safeThen(c.req.query('then'), ctx.href('/'));
    return respondPage(
      c,
      ctx,
      <SignInPage ctx={ctx} accounts={accounts} demonstration={demonstration} then={then} />,
      'private',
    );
  });

  /** Signs the browser out. Who signs in anew does it first: nothing stays open that no browser holds. */
  const leaveBrowser = async (c: Context<WebEnv>): Promise<void> => {
    const token = getCookie(c, cookie);
    if (token) await signOut(store, key, token);
  };

  app.post('/sign-in', async (c) => {
    // Nobody signs in here in production.
    if (!demonstration && !tries.take()) return tooManyTries(c);
    const form = await c.req.formData();
    const wanted = String(form.get('account') ?? '');
    const known = demonstration ? await demonstrationAccounts(store.reads) : [];
    const ctx = await site.ctx(c);
    const then = safeThen(form.get('then'), ctx.href('/'));
    if (!known.some(({ account }) => account === wanted)) {
      if (demonstration && !tries.take()) return tooManyTries(c);
      return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(then)}`, 303);
    }
    await leaveBrowser(c);
    setCookie(c, cookie, await signIn(store, key, wanted, new Date()), keep);
    return c.redirect(then, 303);
  });

  app.use('/sign-in/:token', asksWithLink(tries));

  app.get('/sign-in/:token', async (c) => {
    const token = c.req.param('token');
    return respondLink(c, site, tries, token, await linkState(store, key, token, new Date()));
  });

  app.post('/sign-in/:token', async (c) => {
    const token = c.req.param('token');
    const accepted = await acceptInvitation(store, key, token, new Date());
    if (!accepted) return respondLink(c, site, tries, token, await linkState(store, key, token, new Date()));
    await leaveBrowser(c);
    setCookie(c, cookie, accepted.token, keep);
    return c.redirect((await site.ctx(c)).href('/me'), 303);
  });

  app.post('/sign-out', async (c) => {
    await leaveBrowser(c);
    deleteCookie(c, cookie, { path: '/' });
    return c.redirect((await site.ctx(c)).href('/'), 303);
  });

  app.get('/me', async (c) => {
    const ctx = await site.ctx(c);
    if (!ctx.viewer) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    const { id } = ctx.viewer;
    const ways = {
      own: c.get('signIn')?.id ?? null,
      signIns: await openSignIns(store.reads, id, ctx.now),
      links: (await openWays(store.reads, [id], ctx.now)).get(id)?.links ?? 0,
    };
    return respondPage(c, ctx, <MePage ctx={ctx} viewer={ctx.viewer} ways={ways} />, 'private');
  });

  app.get('/me/data.json', async (c) => {
    const ctx = await site.ctx(c);
    const own = ctx.viewer && (await ownData(store.reads, ctx.viewer.id));
    if (!own) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    const answer = respond(c, `${JSON.stringify(own, null, 1)}\n`, 'application/json; charset=utf-8', 'private');
    answer.headers.set('content-disposition', 'attachment; filename="my-data.json"');
    return answer;
  });
}
