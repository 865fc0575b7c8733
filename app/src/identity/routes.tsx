import type { KeyObject } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ReactNode } from 'react';
import type { Store } from '../store/database.ts';
import { anyone, may, signedIn } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import { readForm } from '../web/body.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { safeThen } from '../web/form-state.ts';
import { respond, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { typedCode } from './codes.ts';
import { isDemonstrationAccount, offeredAccounts } from './demonstration.ts';
import type { FailedTries } from './failed-tries.ts';
import { browserMark, knowBrowser, leadsToKeptForm, takeGoOn } from './kept-forms.ts';
import type { KnownSignIn, KnownSignIns } from './known-sign-ins.ts';
import { asksWithLink, respondLink, tokenOf, tooManyTries } from './link-answers.tsx';
import { openSignIns, openWays } from './open-sign-ins.ts';
import { ownData } from './own-data.ts';
import { MePage } from './pages/me.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { findSignIn, signIn, signInOf, signOut } from './sign-in.ts';
import { acceptInvitation, linkState, staysUntil } from './sign-in-link.ts';
import { demonstrationOffer } from './slots.ts';
import { viewerOf } from './viewer.ts';

/** An account and a path. */
const bytesOfSignIn = 8_192;

/** The prefix is a promise that browsers keep: set by this host alone, by https, for all its paths. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-plenary' : 'plenary';
}

/** Puts the signed-in person on the context; null for the public. */
export function readViewer(
  store: Store,
  secure: boolean,
  key: KeyObject,
  known: KnownSignIns,
): MiddlewareHandler<WebEnv> {
  const cookie = cookieName(secure);
  const read = async (token: string, now: string): Promise<KnownSignIn | null> => {
    const open = await findSignIn(store, key, token, now);
    const viewer = open && (await viewerOf(store.reads, open.account));
    return open && viewer && { open, viewer };
  };
  return async (c, next) => {
    const token = getCookie(c, cookie);
    const now = store.clock.now();
    // The door looks again at the sign-in of whoever acts.
    const acts = c.req.method === 'POST' && /^\/(api\/)?acts\//.test(c.req.path);
    const found = token ? (acts && known.of(token, now)) || (await read(token, now)) : null;
    if (token && found) known.keep(token, found);
    c.set('viewer', found?.viewer ?? null);
    const again = async () => {
      const still = found && (await signInOf(store, key, found.open.hash, store.clock.now()));
      return still && viewerOf(store.reads, still.account);
    };
    const browser = browserMark(c, { secure, key });
    c.set(
      'signIn',
      found && { id: found.open.id, account: found.open.account, until: found.open.until, browser, again },
    );
    await next();
  };
}

/** What the browser kept of pages is of another reader from here on, also what it keeps to go back to. */
function forgetPages(c: Context<WebEnv>): void {
  c.header('clear-site-data', '"cache"');
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
  const cookie = cookieName(secure);
  const keep = { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: 12 * 3600 } as const;

  app.get('/sign-in', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    const { accounts, choose } = demonstration
      ? await offeredAccounts(store.reads, new URL(c.req.url).searchParams)
      : { accounts: [], choose: null };
    const then = safeThen(c.req.query('then'), ctx.href('/'));
    const offers: ReactNode[] = [];
    if (demonstration)
      for (const offer of site.filled(demonstrationOffer)) offers.push(await offer(store.reads, ctx, 'sign-in'));
    const shown = { ctx, accounts, offers, choose, demonstration, then, keptForm: leadsToKeptForm(then) };
    return respondPage(c, ctx, <SignInPage {...shown} />);
  });

  /** Signs the browser out. Who signs in anew does it first: nothing stays open that no browser holds. */
  const leaveBrowser = async (c: Context<WebEnv>): Promise<void> => {
    const token = getCookie(c, cookie);
    if (token) await signOut(store, key, token);
  };

  app.post('/sign-in', may(anyone), async (c) => {
    // Nobody signs in here in production.
    if (!demonstration && !tries.take()) return tooManyTries(c);
    const ctx = await site.ctx(c);
    const form = await readForm(c, bytesOfSignIn);
    if (!form.ok) return respondError(c, ctx, form.status);
    const wanted = form.value.get('account')?.[0] ?? '';
    const then = safeThen(form.value.get('then')?.[0], ctx.href('/'));
    if (!(demonstration && (await isDemonstrationAccount(store.reads, wanted)))) {
      if (demonstration && !tries.take()) return tooManyTries(c);
      return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(then)}`, 303);
    }
    await leaveBrowser(c);
    setCookie(c, cookie, await signIn(store, key, wanted, new Date(store.clock.ms())), keep);
    knowBrowser(c, options);
    forgetPages(c);
    takeGoOn(c, secure, then);
    return c.redirect(then, 303);
  });

  /** The code of a letter, typed: its address is that of the link. */
  app.post('/sign-in/code', may(anyone), async (c) => {
    const ctx = await site.ctx(c);
    const form = await readForm(c, bytesOfSignIn);
    if (!form.ok) return respondError(c, ctx, form.status);
    const typed = typedCode(askedText(form.value.get('code')?.[0], 100));
    return c.redirect(ctx.href(typed === '' ? '/sign-in' : `/sign-in/${encodeURIComponent(typed)}`), 303);
  });

  app.get('/sign-in/:token', may(anyone), asksWithLink(tries), async (c) => {
    const token = tokenOf(c);
    const state = await linkState(store, key, token, new Date(store.clock.ms()));
    return respondLink(c, site, tries, token, state, state === 'open' ? await staysUntil(store, key, token) : null);
  });

  app.post('/sign-in/:token', may(anyone), asksWithLink(tries), async (c) => {
    const token = tokenOf(c);
    const form = await readForm(c, bytesOfSignIn);
    const stay = form.ok && form.value.get('stay')?.[0] === 'yes';
    const accepted = await acceptInvitation(store, key, token, new Date(store.clock.ms()), stay);
    if (!accepted)
      return respondLink(c, site, tries, token, await linkState(store, key, token, new Date(store.clock.ms())));
    await leaveBrowser(c);
    const left = accepted.until === null ? 0 : Math.floor((Date.parse(accepted.until) - store.clock.ms()) / 1000);
    setCookie(c, cookie, accepted.token, { ...keep, maxAge: Math.max(keep.maxAge, left) });
    knowBrowser(c, options);
    forgetPages(c);
    // A form that was sent after the last sign-in had ended waits to be sent.
    return c.redirect(takeGoOn(c, secure, (await site.ctx(c)).href('/me')), 303);
  });

  app.post('/sign-out', may(anyone), async (c) => {
    await leaveBrowser(c);
    deleteCookie(c, cookie, { path: '/', secure });
    forgetPages(c);
    return c.redirect((await site.ctx(c)).href('/'), 303);
  });

  app.get('/me', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    if (!ctx.viewer) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    const { id } = ctx.viewer;
    const ways = {
      own: c.get('signIn')?.id ?? null,
      signIns: await openSignIns(store.reads, id, ctx.now),
      links: (await openWays(store.reads, [id], ctx.now)).get(id)?.links ?? 0,
    };
    return respondPage(c, ctx, <MePage ctx={ctx} viewer={ctx.viewer} ways={ways} />);
  });

  app.get('/me/data.json', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const own = ctx.viewer && (await ownData(store.reads, ctx.viewer.id, site.filled));
    if (!own) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href('/me'))}`, 303);
    const answer = respond(c, `${JSON.stringify(own, null, 1)}\n`, 'application/json; charset=utf-8', 'private');
    answer.headers.set('content-disposition', 'attachment; filename="my-data.json"');
    return answer;
  });
}
