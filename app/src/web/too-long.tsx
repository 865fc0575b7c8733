import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirOf, hrefIn, type Lang, splitPath } from '../words/languages.ts';
import { languageCtx } from './ctx.ts';
import { html } from './page.tsx';
import { contentSecurityPolicy } from './security.ts';

/** Letters in an address, and in a whole head: its address, and the names and values of its fields. */
const longest = { address: 8_000, head: 16_384 };

/** Answers a request whose head is longer than is accepted, in the language of its address; false where it is not too long. */
export function answerTooLong({ url = '/', rawHeaders }: IncomingMessage, response: ServerResponse): boolean {
  const head = rawHeaders.reduce((length, text) => length + text.length, url.length);
  if (head < longest.head) return false;
  // A proxy may name the site, too (RFC 9112, 3.2.2).
  const { lang } = splitPath(
    url
      .slice(0, 400)
      .replace(/^https?:\/\/[^/]*/, '')
      .replace(/\?.*/, ''),
  );
  const page = tooLong(lang);
  response.writeHead(url.length > longest.address ? 414 : 431, {
    'content-type': 'text/html; charset=utf-8',
    'content-language': lang,
    'content-length': Buffer.byteLength(page),
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(page);
  return true;
}

/** A page of its own: whoever comes is not looked at. */
function tooLong(lang: Lang): string {
  const ctx = languageCtx(lang, '1970-01-01T00:00:00.000Z');
  return html(
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{ctx.t('web.error.too-long')}</title>
      </head>
      <body>
        <main>
          <h1>{ctx.t('web.error.too-long')}</h1>
          <p>{ctx.t('web.error.too-long.text')}</p>
          <p>
            <a href={hrefIn(lang, '/')}>{ctx.t('web.error.home')}</a>
          </p>
        </main>
      </body>
    </html>,
  );
}
