import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { RequestListener } from '../http.ts';
import type { Store } from '../store/database.ts';
import type { ToldTables } from '../store/told-tables.ts';
import { respondBusy } from './busy.tsx';
import type { WebEnv } from './env.ts';
import type { BarePage, KeptPage, KeptPages } from './kept-pages.ts';
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
    const address = keptAs(askedOf(c));
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

/** The same before anything else looks at a request: what is kept costs as little as a file. */
export function keptFirst(kept: KeptPages, count: PagesMeter, otherwise: RequestListener): RequestListener {
  const give = (page: KeptPage | null, request: IncomingMessage, response: ServerResponse): unknown => {
    if (page === null) return otherwise(request, response);
    count('kept');
    const { status, headers, body } = sent(page, request.headers);
    return response.writeHead(status, headers).end(body ?? undefined);
  };
  return (request, response) => {
    const { method, url: path, headers } = request;
    const address = keptAs({ method, path, host: headers.host, cookie: headers.cookie });
    const page = address === null ? null : kept.find(address);
    return page instanceof Promise ? page.then((one) => give(one, request, response)) : give(page, request, response);
  };
}

export interface PagesInTurn {
  /** Makes whatever is asked for from one snapshot, in its turn, and says what it was made of. Mount it last before the routes. */
  readonly each: MiddlewareHandler<WebEnv>;
  /** The same for a page with which something ends that was sent. */
  readonly ending: (c: Context<WebEnv>, page: () => Promise<Response>) => Promise<Response>;
}

/**
 * Who is signed in comes before the public, and who would wait too long is told so at once. What is sent is taken in without a turn: an
 * act is not lost for want of one, and a sender who does not come to an end keeps nobody waiting. The page with which it ends has its turn.
 */
export function makePages(
  kept: KeptPages,
  store: Pick<Store, 'inOneSnapshot' | 'clock'>,
  tables: ToldTables,
  count: PagesMeter,
): PagesInTurn {
  const turns = new Turns();
  const make = async (c: Context<WebEnv>, next: () => Promise<void>): Promise<Response | undefined> => {
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
    const page = { etag: c.res.headers.get('etag') ?? '', gzip: new Uint8Array(gzipSync(html)) };
    c.set('made', { page, of: { began, tables: on, until: holdsUntil(html, at) } });
    c.res = new Response(null, c.res);
    return undefined;
  };
  const inTurn = <T>(c: Context<WebEnv>, work: () => Promise<T>): Promise<T | Response> =>
    turns.take<T | Response>(
      c.get('viewer')?.id ?? null,
      () => {
        count('made');
        return work();
      },
      () => {
        count('busy');
        return respondBusy(c);
      },
    );
  return {
    each: async (c, next) => {
      if (!isSent(c)) return inTurn(c, () => make(c, next));
      // Whoever is nobody keeps nobody waiting.
      if (c.get('viewer') !== null) turns.hold();
      return next();
    },
    // What is asked for is in its turn already.
    ending: (c, page) => (isSent(c) ? inTurn(c, () => store.inOneSnapshot(page)) : page()),
  };
}

function isSent(c: Context<WebEnv>): boolean {
  return c.req.method === 'POST';
}

/** Files, streams and data have ways of their own. */
const noPage = /^(?:[^?]*\.[a-z]+$|\/(?:static|live|api|data)\/)/;

interface Asked {
  readonly method: string | undefined;
  /** what the site was called: pages are kept under the names that it goes by, and under no others */
  readonly host: string | undefined;
  /** path and query */
  readonly path: string | undefined;
  readonly cookie: string | undefined;
}

/** Under what an answer may be kept; null where what is answered may depend on who asks. */
function keptAs({ method, host, path, cookie }: Asked): string | null {
  if (method !== 'GET' || host === undefined || path === undefined) return null;
  if (hasCookie(cookie) || noPage.test(path)) return null;
  return host + path;
}

/** Whether somebody asks who is or was known here. */
function hasCookie(cookie: string | undefined): boolean {
  return cookie !== undefined && /plenary/.test(cookie);
}

function askedOf(c: Context<WebEnv>): Asked {
  const { method, url } = c.req;
  const from = url.indexOf('//') + 2;
  const slash = url.indexOf('/', from);
  return { method, host: url.slice(from, slash), path: url.slice(slash), cookie: c.req.header('cookie') };
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
function compressed({ etag, gzip }: BarePage, headers: Headers): KeptPage {
  const all = { ...Object.fromEntries(headers), etag: `W/${etag}`, 'content-encoding': 'gzip' };
  return { etag, gzip, headers: { ...all, 'content-length': String(gzip.length) } };
}

function given(c: Context<WebEnv>, page: KeptPage): Response {
  const { status, headers, body } = sent(page, {
    'if-none-match': c.req.header('if-none-match'),
    'accept-encoding': c.req.header('accept-encoding'),
  });
  return new Response(body, { status, headers });
}

/** What is sent of a page to who has it, to who reads it compressed, and to all others. */
function sent(
  { headers, etag, gzip }: KeptPage,
  asked: Pick<IncomingHttpHeaders, 'if-none-match' | 'accept-encoding'>,
): { readonly status: 200 | 304; readonly headers: Record<string, string>; readonly body: KeptPage['gzip'] | null } {
  const known = asked['if-none-match'];
  if (known !== undefined && matches(known, etag)) return { status: 304, headers: bare(headers), body: null };
  if (takesGzip(asked['accept-encoding'])) return { status: 200, headers, body: gzip };
  return { status: 200, headers: { ...bare(headers), etag }, body: new Uint8Array(gunzipSync(gzip)) };
}

/** Without what is said of the compressed bytes. */
function bare(headers: KeptPage['headers']): Record<string, string> {
  const { 'content-encoding': _encoding, 'content-length': _length, ...others } = headers;
  return others;
}
