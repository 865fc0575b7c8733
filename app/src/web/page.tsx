import type { CSSProperties, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { hrefIn, langs } from '../words/languages.ts';
import { assetUrl, fontUrl } from './assets.ts';
import type { Ctx } from './ctx.ts';
import { topicOf } from './for-you.ts';
import { Now } from './frame/floor-bar.tsx';
import { Footer } from './frame/footer.tsx';
import { ReaderStrip } from './frame/for-you.tsx';
import { Masthead, type RowOfParts } from './frame/masthead.tsx';
import { HowWeKnow, nothingTold, ToldByPage } from './how-we-know.tsx';
import { entryOf, type NavKey } from './navigation.ts';

export interface Crumb {
  readonly label: string;
  readonly path: string;
}

export interface PageProps {
  readonly ctx: Ctx;
  /** Of the document; the heading is the page's own. */
  readonly title: string;
  readonly nav?: NavKey;
  /** Of which session, run here, the page is: the row of its area then has the parts of that session. */
  readonly session?: string;
  /** The row below the areas, where it is not that of the area: what else is prepared, counted, looked at in the same place. */
  readonly row?: RowOfParts;
  /** What lies between the part of the site to which the page belongs and the page itself. */
  readonly crumbs?: readonly Crumb[];
  /**
   * Topics that keep this page current, for instance `meeting:<id>`; `floor` is added. Without it the page has no script, unless
   * it is that of a signed-in person: then it follows `floor`.
   */
  readonly live?: readonly string[];
  /** The same for signed-in readers alone, of pages that need no script for anybody else. */
  readonly follows?: readonly string[];
  /** True when the page has islands. */
  readonly islands?: boolean;
  /** True when the page has forms marked `keep` for somebody who is not signed in; for everybody else they are seen to. */
  readonly keeps?: boolean;
  readonly theme?: 'hall';
  /** What on this page is invented or unverified, said in the footer. */
  readonly note?: string;
  /** False keeps search engines away: forms, refusals, pages of one person. */
  readonly indexed?: boolean;
  readonly children: ReactNode;
}

/** Every page of a signed-in person keeps at least its floor bar current; archives ship no script to anybody else. */
function liveOf({
  ctx,
  live,
  follows = [],
}: Pick<PageProps, 'ctx' | 'live' | 'follows'>): readonly string[] | undefined {
  return live ?? (ctx.viewer !== null && ctx.floor.unknown !== true ? follows : undefined);
}

/** A whole document with the floor bar, masthead, menu and footer. */
export function Page(props: PageProps): ReactNode {
  const { ctx } = props;
  const live = liveOf(props);
  const [first] = ctx.forYou;
  return (
    <Shell {...props} live={live && [...live, ...(first ? [topicOf(first.role)] : [])]}>
      <a className="skip" href="#main">
        {ctx.t('web.skip')}
      </a>
      <Now ctx={ctx} still={live === undefined}>
        {first && <ReaderStrip ctx={ctx} forYou={first} loaded={{ city: ctx.floor.city, live: live !== undefined }} />}
      </Now>
      {live !== undefined && <LiveStatus ctx={ctx} />}
      <Masthead ctx={ctx} nav={props.nav} session={props.session} row={props.row} />
      <main id="main" className="page">
        {ctx.path !== '/' && <Breadcrumb ctx={ctx} crumbs={trailOf(props)} />}
        <ToldByPage value={nothingTold()}>
          {props.children}
          <HowWeKnow ctx={ctx} />
        </ToldByPage>
      </main>
      <Footer ctx={ctx} note={props.note} />
      <div className="sheets" aria-hidden="true">
        {sheets.map((sheet) => (
          <i key={sheet} />
        ))}
      </div>
    </Shell>
  );
}

export interface BareProps {
  readonly ctx: Ctx;
  readonly title: string;
  /** `podium` keeps the floor bar and scrolls; `hall` is a screen of 96 by 54 rem without any chrome. */
  readonly frame: 'podium' | 'hall';
  readonly live?: readonly string[];
  readonly islands?: boolean;
  readonly theme?: 'hall';
  readonly children: ReactNode;
}

/** The frames without masthead: the presiding officer's console, the booth, and the screens in the hall. */
export function Bare(props: BareProps): ReactNode {
  const { ctx, frame } = props;
  const live = liveOf(props);
  const hall = frame === 'hall';
  return (
    <Shell
      {...props}
      live={live}
      theme={hall ? 'hall' : props.theme}
      stylesheet={hall ? 'hall' : 'site'}
      indexed={false}
    >
      {!hall && (
        <>
          <a className="skip" href="#main">
            {ctx.t('web.skip')}
          </a>
          <Now ctx={ctx} still={live === undefined} />
        </>
      )}
      {live !== undefined && <LiveStatus ctx={ctx} />}
      {props.children}
    </Shell>
  );
}

interface ShellProps {
  readonly ctx: Ctx;
  readonly title: string;
  readonly live?: readonly string[] | undefined;
  readonly islands?: boolean | undefined;
  readonly keeps?: boolean | undefined;
  readonly theme?: 'hall' | undefined;
  readonly stylesheet?: 'site' | 'hall';
  readonly indexed?: boolean | undefined;
  readonly children: ReactNode;
}

function Shell({
  ctx,
  title,
  live,
  islands,
  keeps,
  theme,
  stylesheet = 'site',
  indexed = true,
  children,
}: ShellProps): ReactNode {
  const assembly = ctx.t('web.assembly');
  // Only what anybody may read is found by search engines, or shared.
  const found = indexed && ctx.viewer === null;
  return (
    <html
      lang={ctx.lang}
      dir={ctx.dir}
      data-theme={theme ?? ctx.appearance ?? undefined}
      style={ctx.demonstration ? paperMark(ctx) : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === assembly ? title : `${title} · ${assembly}`}</title>
        {!indexed && <meta name="robots" content="noindex" />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        {found && <ForOthers ctx={ctx} title={title} />}
        {firstFonts(ctx).map((name) => (
          <link key={name} rel="preload" as="font" type="font/woff2" href={fontUrl(name)} crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetUrl(stylesheet === 'hall' ? 'assets/hall-site.css' : 'assets/site.css')} />
        {live !== undefined && <script type="module" src={assetUrl('src/web/live-client.ts')} />}
        {(keeps === true || ctx.viewer !== null) && <script type="module" src={assetUrl('src/web/form-client.ts')} />}
        {islands === true && <script type="module" src={assetUrl('src/web/client.tsx')} />}
      </head>
      <body
        className={stylesheet === 'hall' ? 'hall' : undefined}
        data-seat={ctx.viewer?.seat ?? undefined}
        data-reader={ctx.viewer?.id}
        data-entry={live === undefined ? undefined : (ctx.recordEntry ?? 0)}
        data-line={live === undefined ? undefined : assetUrl('src/web/browser/live-worker.ts')}
        data-live={live === undefined ? undefined : [...new Set(['floor', ...live])].join(',')}
      >
        {children}
      </body>
    </html>
  );
}

/** What search engines and those who are sent a link are told. */
function ForOthers({ ctx, title }: { readonly ctx: Ctx; readonly title: string }): ReactNode {
  const at = ctx.path + ctx.search;
  const description = ctx.t('web.description');
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={`${ctx.origin}/share.png`} />
      <meta name="twitter:card" content="summary_large_image" />
      {langs.map((lang) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={ctx.origin + hrefIn(lang, at)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={ctx.origin + at} />
    </>
  );
}

/** So many sheets of paper get a number where the browser gives none (print.css). */
const sheets = Array.from({ length: 60 }, (_, sheet) => sheet);

/** What print.css writes above every printed page but the first, where the masthead says it. */
function paperMark(ctx: Ctx): CSSProperties {
  return { '--paper-mark': JSON.stringify(ctx.t('web.demonstration.paper')) } as CSSProperties;
}

/** The one font that the first lines of the page need; Chinese uses the reader's own. */
function firstFonts(ctx: Ctx): readonly string[] {
  switch (ctx.lang) {
    case 'ar':
      return ['plex-arabic-400'];
    case 'ru':
      return ['commissioner-cyrillic'];
    case 'zh':
      return [];
    case 'en':
    case 'fr':
    case 'es':
      return ['commissioner-latin'];
  }
}

/** Where the live script speaks: to screen readers at once or when they pause, and to the eye when the connection is lost. */
function LiveStatus({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <>
      <div className="vh" id="say-assertive" role="alert" />
      <div className="vh" id="say-polite" role="status" />
      <p
        className="notice live-age"
        data-s="bad"
        id="live-age"
        role="status"
        hidden
        data-lost={ctx.t('web.live.lost', { age: '{age}', time: '{time}' })}
      />
    </>
  );
}

/** The home page, the part of the site, and what lies between it and the page. */
function trailOf({ ctx, nav, crumbs = [] }: PageProps): readonly Crumb[] {
  const part = nav === undefined ? [] : [entryOf(nav)].map(({ label, path }) => ({ label: ctx.t(label), path }));
  const trail = [{ label: ctx.t('web.home'), path: '/' }, ...part, ...crumbs];
  return trail.filter(({ path }, n) => path !== ctx.path && trail.findIndex((one) => one.path === path) === n);
}

function Breadcrumb({ ctx, crumbs }: { readonly ctx: Ctx; readonly crumbs: readonly Crumb[] }): ReactNode {
  return (
    <nav className="crumbs" aria-label={ctx.t('web.breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={ctx.href(crumb.path)}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The document as text. The parts that React takes over in the browser are marked up by `Island`. */
export function html(page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A fragment as text, for live regions: the same components as in the page, without React's own marks. */
export function fragment(part: ReactNode): string {
  return renderToStaticMarkup(part);
}
