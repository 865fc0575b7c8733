import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import { anyone, asTheTopic, may } from '../web/access.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { matches, requestFacts } from '../web/respond.ts';
import { statusTold } from '../web/told-program.ts';
import { isLang, type Lang } from '../words/languages.ts';
import type { Hub, Watched } from './hub.ts';
import { lineOf } from './line.ts';

/** Most topics of one stream, which may be that of all tabs of a browser (live-worker.ts has the same). */
const mostTopics = 100;

/**
 * `GET /live/<topic>[,<topic>…]?lang=fr` is the stream (one connection for all topics of
 * all tabs of a browser, which allows six for a site; `meeting:<id>@fr` says the language of one), `GET /live/<topic>.json?lang=fr` the same state for polling, `GET /live/time` the server's clock in milliseconds.
 */
export function mountLive(app: Hono<WebEnv>, hub: Hub): void {
  app.get('/live/time', may(anyone), (c) => c.text(String(hub.now()), 200, { 'cache-control': 'no-store' }));
  app.get('/live/:topic', may(asTheTopic, 'current'), async (c) => {
    const lang = languageOf(c);
    const name = c.req.param('topic');
    return name.endsWith('.json') ? poll(c, hub, name.slice(0, -5), lang) : stream(c, hub, name, lang);
  });
}

function languageOf(c: Context<WebEnv>): Lang {
  const asked = c.req.query('lang') ?? '';
  return isLang(asked) ? asked : (c.get('lang') ?? 'en');
}

/** The topics of a name list, or the status that refuses them. A topic the reader may not watch is not there for him. */
async function admitted(c: Context<WebEnv>, hub: Hub, names: string, usual: Lang): Promise<readonly Watched[] | null> {
  const list = [...new Set(names.split(','))];
  if (list.length > mostTopics) return null;
  const found: Watched[] = [];
  for (const asked of list) {
    const [name = '', own = usual, ...rest] = asked.split('@');
    if (!isLang(own) || rest.length > 0) return null;
    const one = hub.find(name);
    if (one === null || !(await one.admits(c.get('viewer') ?? null))) return null;
    found.push({ ...one, lang: own });
  }
  return found;
}

async function poll(c: Context<WebEnv>, hub: Hub, name: string, lang: Lang): Promise<Response> {
  const found = await admitted(c, hub, name, lang);
  const one = found?.[0];
  const state = one === undefined || found?.length !== 1 ? null : await hub.current(one, one.lang ?? lang);
  if (one === undefined || state === null) return c.notFound();
  // Two seconds: any number of readers behind a cache cost the server one request in that time.
  const open = await one.admits(null);
  const headers = { etag: state.etag, 'cache-control': open ? 'public, max-age=2' : 'private, no-cache' };
  if (matches(c.req.header('if-none-match'), state.etag)) return c.body(null, 304, headers);
  return c.body(state.body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
}

/** As every program is told, in the language of what is watched. */
function refuse(c: Context<WebEnv>, status: 406 | 503, lang: Lang): Response {
  const ctx = makeCtx({ ...requestFacts(c), lang });
  if (status === 406) return c.json(statusTold(ctx, 406), 406);
  const full = { error: ctx.t('web.error.streams'), help: ctx.t('web.error.streams.text'), code: 'too-many-streams' };
  return c.json({ ...statusTold(ctx, 503), ...full }, 503, { 'retry-after': '60' });
}

async function stream(c: Context<WebEnv>, hub: Hub, names: string, lang: Lang): Promise<Response> {
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
    return refuse(c, 406, lang);
  }
  if (hub.full) return refuse(c, 503, lang);
  const found = await admitted(c, hub, names, lang);
  if (found === null) return c.notFound();
  for (const one of found) if ((await hub.current(one, one.lang ?? lang)) === null) return c.notFound();

  const { outgoing } = c.env;
  // The reader may have gone while the state was read; nothing would ever end his place.
  if (outgoing.destroyed) return RESPONSE_ALREADY_SENT;
  // What it says first leaves together.
  outgoing.socket?.cork();
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  outgoing.once('close', hub.watch(found, lang, lineOf(outgoing), c.get('signIn') ?? null));
  outgoing.socket?.uncork();
  return RESPONSE_ALREADY_SENT;
}
