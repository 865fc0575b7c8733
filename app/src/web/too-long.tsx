import { dirOf, hrefIn, splitPath } from '../words/languages.ts';
import { languageCtx } from './ctx.ts';
import { html } from './page.tsx';
import { contentSecurityPolicy } from './security.ts';

/**
 * The whole answer to a request whose head is longer than is read, in the language of its address. `head`: its beginning, as far as it
 * came. It is a page of its own: nothing more of the request is known.
 */
export function tooLong(head: string): string {
  const [, address = '/'] = /^[A-Z]{1,10} (\/[^ ?]{0,200})/.exec(head) ?? [];
  const { lang } = splitPath(address);
  const status = /^[^\r\n]{8000}/.test(head) ? '414 URI Too Long' : '431 Request Header Fields Too Large';
  const ctx = languageCtx(lang, '1970-01-01T00:00:00.000Z');
  const page = html(
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
  return [
    `HTTP/1.1 ${status}`,
    'content-type: text/html; charset=utf-8',
    `content-language: ${lang}`,
    `content-length: ${Buffer.byteLength(page)}`,
    `content-security-policy: ${contentSecurityPolicy}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
    '',
    page,
  ].join('\r\n');
}
