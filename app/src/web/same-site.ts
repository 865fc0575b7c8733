import type { Context, MiddlewareHandler, Next } from 'hono';
import { isLoopback } from '../config.ts';
import { no, type Objection } from '../door/objection.ts';

import { isUnread } from './body.ts';
import { makeCtx } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { respondError } from './errors.tsx';
import { longestQuery, mostParts } from './page-address.ts';
import { requestFacts } from './respond.ts';

/**
 * The door frame of every request: it must be meant for this site by name, and whatever may write must come from a page of it.
 * A name that merely leads to this machine (DNS rebinding) is another site. `origin` is how browsers reach the program, null
 * where it listens on its own machine only. No route is excepted.
 */
export function sameSite(origin: string | null): MiddlewareHandler<WebEnv> {
  const own = origin === null ? null : new URL(origin);
  const isPublic = own !== null && !isLoopback(own.hostname);
  return async (c, next) => {
    const refuse = (status: 400 | 403 | 421, ...why: readonly Objection[]) =>
      respondError(c, makeCtx({ ...requestFacts(c, origin ?? ''), search: '' }), status, why, {
        words: status === 403 ? 400 : status,
      });
    const url = new URL(c.req.url);
    const isOwn = own !== null && namesSite(own, url, c.req.header('host'));
    const known = isOwn || (!isPublic && isLoopback(url.hostname)) || fromInside.has(url.pathname);
    if (!known) return refuse(421);
    if (url.search.length > longestQuery || url.search.split('&').length > mostParts) return refuse(400);
    if (/^(GET|HEAD|OPTIONS)$/.test(c.req.method)) return next();
    return cameFromHere(c.req.raw.headers, isOwn ? own.origin : `http://${url.host}`)
      ? afterWriting(c, next)
      : refuse(403, fromAnotherSite);
  };
}

/**
 * What whoever watches over the program asks for by whatever name it has inside: its health, which anybody may hear, and its
 * figures, which ask for more than a name.
 */
const fromInside = new Set(['/health', '/metrics']);

/** The port that a scheme leaves out is that of the site: a proxy ends its TLS. */
function namesSite(own: URL, { host, hostname }: URL, header: string | undefined): boolean {
  const named = `${own.protocol}//${header ?? host}`;
  return hostname === own.hostname && URL.canParse(named) && new URL(named).host === own.host;
}

/** A body that nobody read is not taken to its end: the connection closes with the answer. */
async function afterWriting(c: Context<WebEnv>, next: Next): Promise<void> {
  await next();
  if (isUnread(c)) c.header('connection', 'close');
}

const fromAnotherSite = no('from-another-site');

/**
 * Browsers say where a request comes from: newer ones in Sec-Fetch-Site, all in Origin. A program says neither; it may send
 * what no form of another site can send without being asked first (JSON).
 */
function cameFromHere(headers: Headers, own: string): boolean {
  const site = headers.get('sec-fetch-site');
  const from = headers.get('origin');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (from === own) return true;
  // A page that keeps its address to itself (Referrer-Policy) sends "null"; then the newer word alone tells.
  if (from !== null) return from === 'null' && site === 'same-origin';
  return site !== null || /^application\/json\b/i.test(headers.get('content-type') ?? '');
}
