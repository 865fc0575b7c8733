import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

/**
 * What a page may do: its own style sheet, fonts, pictures and scripts, each a file of this site with a hash in its name, and
 * nothing of anybody else. Style attributes are allowed because bars and timers carry their measures in them.
 */
export const contentSecurityPolicy: string = policyWith("frame-ancestors 'none'");

/** Of a page without any form that pages of this site may show in a frame. */
export const framedHere: string = policyWith("frame-ancestors 'self'");

/** Of a page that shows such frames. */
export const framing: string = policyWith("frame-ancestors 'none'", "frame-src 'self'");

function policyWith(...frames: readonly string[]): string {
  const all = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...frames,
  ];
  return all.join('; ');
}

/** Two years: what the lists that browsers bring ask for. */
const httpsOnly = 'max-age=63072000';

/**
 * Gives each request an id, and each answer its protective headers. What says nothing of caches is private. Mount it first.
 * `https`: browsers reach the site by https alone. `demonstration`: every page says so, also those that are made without asking.
 */
export function security(https = false, demonstration = false): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('viewer', null);
    c.set('demonstration', demonstration);
    c.set('signIn', null);
    await next();
    // A live stream has answered already, with headers of its own.
    if (c.env?.outgoing?.headersSent === true) return;
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy);
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (https) headers.set('strict-transport-security', httpsOnly);
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  };
}
