import type { Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Store } from '../store/database.ts';
import { anyone, may, signedIn } from '../web/access.ts';
import { readForm } from '../web/body.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { safeThen } from '../web/form-state.ts';
import { respond, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { ownData } from './own-data.ts';
import { InvitationPage } from './pages/invitation.tsx';
import { MePage } from './pages/me.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { acceptInvitation, signedInAccount, signIn, signOut } from './sign-in.ts';
import { viewerOf } from './viewer.ts';

/** An account and a path. */
const bytesOfSignIn = 8_192;

/** The prefix is a promise that browsers keep: set by this host alone, by https, for all its paths. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-plenary' : 'plenary';
}

/** Puts the signed-in person on the context; null for the public. */
export function readViewer(store: Store, secure: boolean): MiddlewareHandler<WebEnv> {
  const cookie = cookieName(secure);
  return async (c, next) => {
    const token = getCookie(c, cookie);
    const now = new Date().toISOString();
    const account = token ? await signedInAccount(store, token, now) : null;
    c.set('viewer', account ? await viewerOf(store.reads, account, now) : null);
    await next();
  };
}

export interface IdentityOptions {
  readonly store: Store;
  readonly demonstration: boolean;
  /** the site is reached by https, so the cookie travels by https alone */
  readonly secure: boolean;
}

export function identityRoutes(app: Hono<WebEnv>, site: Site, { store, demonstration, secure }: IdentityOptions): void {
  const cookie = cookieName(secure);
  const keep = { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: 12 * 3600 } as const;

  app.get('/sign-in', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    const accounts = demonstration ? await demonstrationAccounts(store.reads) : [];
    const then = safeThen(c.req.query('then'), ctx.href('/'));
    return respondPage(c, ctx, <SignInPage ctx={ctx} accounts={accounts} demonstration={demonstration} then={then} />);
  });

  app.post('/sign-in', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    const form = await readForm(c, bytesOfSignIn);
    if (!form.ok) return respondError(c, ctx, form.status);
    const wanted = form.value.get('account')?.[0] ?? '';
    const known = demonstration ? await demonstrationAccounts(store.reads) : [];
    const then = safeThen(form.value.get('then')?.[0], ctx.href('/'));
    if (!known.some(({ account }) => account === wanted))
      return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(then)}`, 303);
    setCookie(c, cookie, await signIn(store, wanted, new Date()), keep);
    return c.redirect(then, 303);
  });

  app.get('/sign-in/:token', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <InvitationPage ctx={ctx} token={c.req.param('token')} />);
  });

  app.post('/sign-in/:token', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    const account = await acceptInvitation(store, c.req.param('token'), new Date());
    if (!account) return respondPage(c, ctx, <InvitationPage ctx={ctx} token={null} />);
    setCookie(c, cookie, await signIn(store, account, new Date()), keep);
    return c.redirect(ctx.href('/me'), 303);
  });

  app.post('/sign-out', may(anyone), async (c) => {
    const token = getCookie(c, cookie);
    if (token) await signOut(store, token);
    deleteCookie(c, cookie, { path: '/', secure });
    return c.redirect((await site.ctx(c)).href('/'), 303);
  });

  app.get('/me', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    if (!ctx.viewer) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    return respondPage(c, ctx, <MePage ctx={ctx} viewer={ctx.viewer} />);
  });

  app.get('/me/data.json', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const own = ctx.viewer && (await ownData(store.reads, ctx.viewer.id));
    if (!own) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    const answer = respond(c, `${JSON.stringify(own, null, 1)}\n`, 'application/json; charset=utf-8', 'private');
    answer.headers.set('content-disposition', 'attachment; filename="my-data.json"');
    return answer;
  });
}
