import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { dirOf, type Lang } from '../words/languages.ts';

/** What a message says, in the order in which it is read. */
export interface LetterBody {
  readonly lang: Lang;
  readonly title: string;
  /** to whom, in one line each */
  readonly to: readonly string[];
  readonly before: readonly string[];
  /** the one thing to be pressed, and its address in full for who cannot press it */
  readonly link: { readonly says: string; readonly href: string };
  /** what may be typed instead, each with what it is */
  readonly ways: readonly (readonly [string, string])[];
  readonly after: readonly string[];
  /** who wrote it */
  readonly from: string;
}

/** As plain text: what is to be pressed or typed stands in a line of its own. */
export function textOf({ to, before, link, ways, after, from }: LetterBody): string {
  const parts = [
    to.join('\n'),
    ...before,
    `${link.says}\n${link.href}`,
    ...ways.map(([says, what]) => `${says}\n${what}`),
    ...after,
    from,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// Mail programs read styles at the element alone.
const page = {
  ...{ maxWidth: '36em', margin: '0 auto', padding: '16px' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", sans-serif',
  ...{ fontSize: '16px', lineHeight: 1.5, color: '#1a1f24', background: '#ffffff' },
} as const;
const button = {
  ...{ display: 'inline-block', padding: '12px 20px', borderRadius: '4px', fontWeight: 600 },
  ...{ color: '#ffffff', background: '#12507b', textDecoration: 'none' },
} as const;
const code = { fontFamily: 'ui-monospace, monospace', fontSize: '18px', wordBreak: 'break-word' } as const;

/** As simple HTML, whole without pictures, in the direction of its language. */
export function htmlOf({ lang, title, to, before, link, ways, after, from }: LetterBody): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body style={{ margin: 0, background: '#ffffff' }}>
        <main style={page} lang={lang} dir={dirOf(lang)}>
          <h1 style={{ fontSize: '22px', lineHeight: 1.3 }}>{title}</h1>
          <p>{to.map(ownLine)}</p>
          {before.map((said) => (
            <p key={said}>{said}</p>
          ))}
          <p>
            <a href={link.href} style={button}>
              {link.says}
            </a>
          </p>
          <p dir="ltr" style={{ ...code, fontSize: '14px' }}>
            {link.href}
          </p>
          {ways.map(([says, what]) => (
            <p key={says}>
              {says}
              <br />
              <span dir="ltr" style={code}>
                {what}
              </span>
            </p>
          ))}
          {after.map((said) => (
            <p key={said}>{said}</p>
          ))}
          <p>{from}</p>
        </main>
      </body>
    </html>,
  )}`;
}

function ownLine(said: string, place: number): ReactNode {
  return (
    <span key={said}>
      {place > 0 && <br />}
      <bdi>{said}</bdi>
    </span>
  );
}
