import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { clientFolder } from './assets.ts';
import type { WebEnv } from './env.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

interface StaticFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

/** Fonts are compressed already. */
function load(path: string): StaticFile {
  const extension = extname(path);
  const plain = new Uint8Array(readFileSync(path));
  const brotli =
    extension === '.woff2'
      ? null
      : new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  return { type: types[extension] ?? 'application/octet-stream', plain, brotli };
}

/**
 * Serves the built browser files under `/static/`. Their names carry a hash, so they are kept for ever. All are read
 * once at start (about a megabyte, mostly fonts): no path of a request ever reaches the disk.
 */
export function staticFiles(folder: string | null = clientFolder()): MiddlewareHandler<WebEnv> {
  const files = new Map<string, StaticFile>();
  if (folder !== null) {
    for (const name of readdirSync(join(folder, 'static')))
      files.set(`/static/${name}`, load(join(folder, 'static', name)));
  }
  return async (c, next) => {
    const file = files.get(new URL(c.req.url).pathname);
    if (!file) return next();
    const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? file.brotli : null;
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(brotli === null ? {} : { 'content-encoding': 'br' }),
    };
    return c.body(brotli ?? file.plain, 200, headers);
  };
}
