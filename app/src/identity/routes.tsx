import type { Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Store } from '../store/database.ts';
import type { WebEnv } from '../web/env.ts';
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

const cookie = 'plenary';

/** Puts the signed-in person on the context; null for the public. */
export function readViewer(store: Store): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = getCookie(c, cookie);
    const account = token ? await signedInAccount(store, token) : null;
    c.set('viewer', account ? await viewerOf(store.reads, account) : null);
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

  app.post('/sign-in', async (c) => {
    const form = await c.req.formData();
    const wanted = String(form.get('account') ?? '');
    const known = demonstration ? await demonstrationAccounts(store.reads) : [];
    const ctx = await site.ctx(c);
    const then = safeThen(form.get('then'), ctx.href('/'));
    if (!known.some(({ account }) => account === wanted))
      return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(then)}`, 303);
    setCookie(c, cookie, await signIn(store, wanted, new Date(store.clock.ms())), keep);
    return c.redirect(then, 303);
  });

  app.get('/sign-in/:token', async (c) => {
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <InvitationPage ctx={ctx} token={c.req.param('token')} />);
  });

  app.post('/sign-in/:token', async (c) => {
    const ctx = await site.ctx(c);
    const account = await acceptInvitation(store, c.req.param('token'), new Date(store.clock.ms()));
    if (!account) return respondPage(c, ctx, <InvitationPage ctx={ctx} token={null} />);
    setCookie(c, cookie, await signIn(store, account, new Date(store.clock.ms())), keep);
    return c.redirect(ctx.href('/me'), 303);
  });

  app.post('/sign-out', async (c) => {
    const token = getCookie(c, cookie);
    if (token) await signOut(store, token);
    deleteCookie(c, cookie, { path: '/' });
    return c.redirect((await site.ctx(c)).href('/'), 303);
  });

  app.get('/me', async (c) => {
    const ctx = await site.ctx(c);
    if (!ctx.viewer) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    return respondPage(c, ctx, <MePage ctx={ctx} viewer={ctx.viewer} />);
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
