import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Lang } from '../words/languages.ts';
import { PageHead } from './components/section.tsx';
import { makeCtx } from './ctx.ts';
import { eachOnce } from './each-once.ts';
import type { WebEnv } from './env.ts';
import { wantsJson } from './errors.tsx';
import { html, Page } from './page.tsx';
import { requestFacts } from './respond.ts';
import { takesGzip } from './takes-gzip.ts';
import { statusTold } from './told-program.ts';

/** Seconds behind which somebody who found no turn asks again, each other than the next. */
const again = { least: 3, most: 8 };

/** Says that more is asked than can be answered at this moment; the browser asks again by itself. It costs nothing: it is made once. */
export function respondBusy(c: Context<WebEnv>): Response {
  const seconds = String(again.least + Math.floor(Math.random() * (again.most - again.least + 1)));
  const headers = { 'cache-control': 'private, no-store', 'retry-after': seconds };
  const lang = c.get('lang') ?? 'en';
  if (!wantsJson(c)) {
    const { text, gzip } = busyPages(c.get('demonstration') === true)(lang);
    const page = { ...headers, refresh: seconds, 'content-type': 'text/html; charset=utf-8' };
    return takesGzip(c.req.header('accept-encoding'))
      ? c.body(gzip, 503, { ...page, 'content-encoding': 'gzip' })
      : c.body(text, 503, page);
  }
  const ctx = makeCtx(requestFacts(c));
  const busy = { error: ctx.t('web.error.busy'), help: ctx.t('web.error.busy.text'), code: 'busy' };
  return c.json({ ...statusTold(ctx, 503), ...busy }, 503, headers);
}

const busyPages = eachOnce((demonstration: boolean) => eachOnce((lang: Lang) => pageOf(lang, demonstration)));

function pageOf(lang: Lang, demonstration: boolean) {
  // It shows no time.
  const ctx = makeCtx({ lang, path: '/', now: new Date(0).toISOString(), demonstration });
  const title = ctx.t('web.error.busy');
  const text = html(
    <Page ctx={ctx} title={title} indexed={false}>
      <PageHead eyebrow={503} title={title} lede={ctx.t('web.error.busy.text')} />
    </Page>,
  );
  return { text, gzip: new Uint8Array(gzipSync(text)) };
}
