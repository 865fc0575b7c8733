import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { clientFolder } from './assets.ts';
import type { WebEnv } from './env.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

type Bytes = Uint8Array<ArrayBuffer>;

interface StaticFile {
  readonly type: string;
  readonly plain: Bytes;
  /** null: it is compressed already */
  readonly brotli: (() => Promise<Bytes>) | null;
}

const compress = promisify(brotliCompress);

/** Compressed once, for the first who asks for it so: all files together would take a second of each start. */
function load(path: string): StaticFile {
  const extension = extname(path);
  const plain = new Uint8Array(readFileSync(path));
  let compressed: Promise<Bytes> | undefined;
  const brotli = (): Promise<Bytes> => {
    compressed ??= compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).then(
      (bytes) => new Uint8Array(bytes),
    );
    return compressed;
  };
  const isCompressed = extension === '.woff2' || extension === '.png';
  return { type: types[extension] ?? 'application/octet-stream', plain, brotli: isCompressed ? null : brotli };
}

const forEver = 'public, max-age=31536000, immutable';
const forADay = 'public, max-age=86400';

/**
 * Serves the built browser files under `/static/`, whose names carry a hash, so that they are kept for ever; and those of
 * `app/public` (icons, the picture of a shared link) under names that others know. All are read once at start (about a megabyte,
 * mostly fonts): no path of a request ever reaches the disk.
 */
export function staticFiles(folder: string | null = clientFolder()): MiddlewareHandler<WebEnv> {
  const files = new Map<string, StaticFile>();
  if (folder !== null) {
    for (const name of readdirSync(join(folder, 'static')))
      files.set(`/static/${name}`, load(join(folder, 'static', name)));
    for (const found of readdirSync(folder, { withFileTypes: true }))
      if (found.isFile()) files.set(`/${found.name}`, load(join(folder, found.name)));
  }
  return async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const file = files.get(pathname);
    if (!file) return next();
    const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? file.brotli : null;
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': pathname.startsWith('/static/') ? forEver : forADay,
      vary: 'accept-encoding',
      ...(brotli === null ? {} : { 'content-encoding': 'br' }),
    };
    return c.body((await brotli?.()) ?? file.plain, 200, headers);
  };
}
