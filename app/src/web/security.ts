import { randomBytes, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

/**
 * What a page may do: its own style sheet, fonts and pictures, scripts that carry the nonce of this answer, and nothing
 * of anybody else. Style attributes are allowed because bars and timers carry their measures in them.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives each request an id and a nonce, and each answer its protective headers. Mount it first. */
export function security(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64url');
    c.set('nonce', nonce);
    c.set('requestId', randomUUID());
    c.set('viewer', null);
    c.set('signIn', null);
    await next();
    // A live stream has answered already, with headers of its own.
    if (c.env?.outgoing?.headersSent === true) return;
    const { headers } = c.res;
    headers.set('content-security-policy', contentSecurityPolicy(nonce));
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  };
}
