import type { Context, MiddlewareHandler } from 'hono';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError, wantsJson } from '../web/errors.tsx';
import { requestFacts, respondPage } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { statusTold } from '../web/told-program.ts';
import { typedCode } from './codes.ts';
import type { FailedTries } from './failed-tries.ts';
import { InvitationPage } from './pages/invitation.tsx';
import { hasShape } from './secrets.ts';
import type { LinkState } from './sign-in-link.ts';

/** Gone, with the reason (RFC 9110, 15.5.11), or never there. */
const statusOf = { open: 200, used: 410, ended: 410, old: 410, unknown: 404 } as const;

/** What is no link at all is refused before anything is read. */
export function asksWithLink(tries: FailedTries): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (hasShape(tokenOf(c))) return next();
    return tries.take() ? respondError(c, makeCtx(requestFacts(c)), 404) : tooManyTries(c);
  };
}

/** The secret in the address, however it was typed. */
export function tokenOf(c: Context<WebEnv>): string {
  return typedCode(c.req.param('token') ?? '');
}

/** The page of a link: the button that signs in, or why there is none. Its address is a secret: kept nowhere, told to nobody. */
export async function respondLink(
  c: Context<WebEnv>,
  site: Site,
  tries: FailedTries,
  token: string,
  state: LinkState,
  stays: string | null = null,
): Promise<Response> {
  if (state !== 'open' && !tries.take()) return tooManyTries(c);
  const ctx = await site.ctx(c);
  const told = respondPage(c, ctx, <InvitationPage {...{ ctx, token, state, stays }} />, 'private');
  const answer = new Response(told.body, { status: statusOf[state], headers: told.headers });
  // Never the path, not even to this site's own log. Not `no-referrer`: with it browsers send the form with the origin "null".
  answer.headers.set('referrer-policy', 'strict-origin');
  answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}

/** A line and no page: it must cost less than the asking. */
export function tooManyTries(c: Context<WebEnv>): Response {
  const ctx = makeCtx(requestFacts(c));
  const headers = { 'retry-after': '5', 'cache-control': 'no-store' };
  return wantsJson(c)
    ? c.json(statusTold(ctx, 429), 429, headers)
    : c.text(ctx.t('identity.too-many-tries'), 429, headers);
}
