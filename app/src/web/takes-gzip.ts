import type { Context } from 'hono';

const gzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** Whether who asks reads what is compressed so (RFC 9110, 12.5.3). */
export function takesGzip(c: Context): boolean {
  return gzip.test(c.req.header('accept-encoding') ?? '');
}
