import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { Store } from '../store/database.ts';
import type { ToldTables } from '../store/told-tables.ts';
import { respondBusy } from './busy.tsx';
import type { WebEnv } from './env.ts';
import type { KeptPage, KeptPages } from './kept-pages.ts';
import { cacheControl, matches } from './respond.ts';
import { takesGzip } from './takes-gzip.ts';
import { Turns } from './turns.ts';

/** Counts pages: given from memory, made, or refused because too many asked. */
export type PagesMeter = (found: 'kept' | 'made' | 'busy') => void;

/** Gives out what is kept, and keeps what was made. Mount it first: what is kept is the whole answer, with every header. */
export function givePages(kept: KeptPages, count: PagesMeter): MiddlewareHandler<WebEnv> {
  const making = new Map<string, Promise<KeptPage | null>>();

  /** What others make of the same address just now: one that holds still, or one that was begun after this was asked for. */
  const ofOthers = async (address: string): Promise<KeptPage | null> => {
    await making.get(address);
    return (await kept.find(address)) ?? (await making.get(address)) ?? null;
  };

  return async (c, next) => {
    const address = addressOf(c);
    if (address === null) return next();
    const page = (await kept.find(address)) ?? (making.has(address) ? await ofOthers(address) : null);
    if (page !== null) {
      count('kept');
      return given(c, page);
    }
    const made = Promise.withResolvers<KeptPage | null>();
    making.set(address, made.promise);
    c.set('kept', true);
    try {
      await next();
      const fresh = c.get('made');
      if (fresh === undefined) return undefined;
      const whole = compressed(fresh.page, c.res.headers);
      kept.keep(address, whole, fresh.of);
      made.resolve(whole);
      c.res = undefined;
      c.res = given(c, whole);
    } finally {
      if (making.get(address) === made.promise) making.delete(address);
      made.resolve(null);
    }
    return undefined;
  };
}

/**
 * Makes each page from one snapshot, in its turn, and says what it was made of. Who is signed in comes before the public, and who
 * would wait too long is told so at once. Mount it last before the routes.
 */
export function makePages(
  kept: KeptPages,
  store: Pick<Store, 'inOneSnapshot' | 'clock'>,
  tables: ToldTables,
  count: PagesMeter,
): MiddlewareHandler<WebEnv> {
  const turns = new Turns();
  const make: MiddlewareHandler<WebEnv> = async (c, next) => {
    const began = kept.turn;
    const at = store.clock.ms();
    // A page says which entry it rests on: all that it shows is read at one moment.
    const statements = await store.inOneSnapshot(async (moment) => {
      await next();
      return moment.statements();
    });
    const on = c.get('kept') === true && isForEverybody(c) ? tablesOf(tables, statements) : null;
    if (on === null) return undefined;
    const html = await c.res.text();
    const page = { etag: c.res.headers.get('etag') ?? '', gzip: new Uint8Array(gzipSync(html)), headers: {} };
    c.set('made', { page, of: { began, tables: on, until: holdsUntil(html, at) } });
    c.res = new Response(null, c.res);
    return undefined;
  };
  return (c, next) => {
    if (c.req.method !== 'GET') {
      turns.hold();
      return next();
    }
    const rank = c.get('viewer') === null ? 'public' : 'known';
    const inTurn = async (): Promise<Response | undefined> => {
      count('made');
      return (await make(c, next)) ?? undefined;
    };
    const busy = (): Response => {
      count('busy');
      return respondBusy(c);
    };
    return turns.take(rank, inTurn, busy);
  };
}

/** Files, streams and data have ways of their own. */
const noPage = /\.[a-z]+$|^\/(static|live|api|data)\//;

/** The address under which an answer may be kept; null where what is answered may depend on who asks. */
function addressOf(c: Context<WebEnv>): string | null {
  const { method, url } = c.req;
  if (method !== 'GET' || /plenary/.test(c.req.header('cookie') ?? '')) return null;
  const address = url.slice(url.indexOf('/', 'https://'.length));
  return noPage.test(address) ? null : address;
}

function isForEverybody(c: Context<WebEnv>): boolean {
  const { status, headers } = c.res;
  return (
    status === 200 &&
    c.get('viewer') === null &&
    headers.get('cache-control') === cacheControl.current &&
    headers.get('content-type')?.startsWith('text/html') === true &&
    headers.has('etag') &&
    !headers.has('set-cookie')
  );
}

/** Null where something was asked of which nobody tells. */
function tablesOf(tables: ToldTables, statements: Iterable<string>): ReadonlySet<string> | null {
  const on = new Set<string>();
  for (const statement of statements) {
    const found = tables.in(statement);
    if (found === null) return null;
    for (const table of found) on.add(table);
  }
  return on;
}

/** Every page shows the time in minutes; what runs by the second is marked for the live script. */
function holdsUntil(html: string, at: number): number {
  const unit = / data-(?:until|since)="/.test(html) ? 1_000 : 60_000;
  return (Math.floor(at / unit) + 1) * unit;
}

/** The answer that is sent compressed, with every header. */
function compressed({ etag, gzip }: KeptPage, headers: Headers): KeptPage {
  const all = { ...Object.fromEntries(headers), etag: `W/${etag}`, 'content-encoding': 'gzip' };
  return { etag, gzip, headers: { ...all, 'content-length': String(gzip.length) } };
}

function given(c: Context<WebEnv>, { headers, etag, gzip }: KeptPage): Response {
  const known = c.req.header('if-none-match');
  if (known !== undefined && matches(known, etag)) return new Response(null, { status: 304, headers: bare(headers) });
  if (takesGzip(c)) return new Response(gzip, { headers });
  return new Response(gunzipSync(gzip), { headers: { ...bare(headers), etag } });
}

/** Without what is said of the compressed bytes. */
function bare(headers: KeptPage['headers']): Record<string, string> {
  const { 'content-encoding': _encoding, 'content-length': _length, ...others } = headers;
  return others;
}
