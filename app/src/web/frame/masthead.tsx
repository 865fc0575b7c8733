import type { ReactNode } from 'react';
import type { Ctx } from '../ctx.ts';
import { type Area, areas, entryOf, type NavKey, partOfSession, partsOf, sessionParts } from '../navigation.ts';
import { LanguageSwitcher } from './language-switcher.tsx';
import { SearchBox } from './search-box.tsx';

/**
 * The name of the Assembly, the languages, who is signed in, and the six areas: a popover on phones, a row from 60 rem, no script; below
 * them, always in the same place, the parts of the area in which the page is.
 */
export function Masthead({
  ctx,
  nav,
  session,
  row,
}: {
  readonly ctx: Ctx;
  readonly nav?: NavKey | undefined;
  /** of which session the page is: its parts stand in the row */
  readonly session?: string | undefined;
  /** what stands in the row instead of the parts of the area */
  readonly row?: RowOfParts | undefined;
}): ReactNode {
  const here = nav === undefined ? undefined : entryOf(nav).area;
  const [first] = ctx.forYou;
  const ways = first?.ways ?? [];
  const parts =
    row !== undefined
      ? row.parts
      : here === undefined
        ? []
        : [
            ...partsOf(here).map(({ path, label }) => ({ path, label: ctx.t(label) })),
            ...ofSession(ctx, here, session),
          ];
  // The part that is the page; else that in which the page is.
  const within =
    row !== undefined
      ? row.within
      : session !== undefined
        ? partOfSession(session, ctx.path)
        : nav && entryOf(nav).path;
  const marked = parts.some(({ path }) => path === ctx.path) ? ctx.path : within;
  // The area Today leads to the own page as well.
  const menuWays = ways.filter(({ path }) => path !== '/');
  // One row marks the page itself; the rows above it mark what it is within.
  const isBelow = parts.length > 1 || ways.some(({ path }) => path === ctx.path);
  return (
    <header className="mast">
      <div>
        <a className="home" href={ctx.href('/')}>
          {ctx.t('web.assembly')} <span>{ctx.t('web.assembly.of')}</span>
        </a>
        {ctx.demonstration && <span className="print-only paper-mark">{ctx.t('web.demonstration.paper')}</span>}
        <LanguageSwitcher ctx={ctx} />
        {ctx.viewer === null ? <SignIn ctx={ctx} className="btn" /> : <Who ctx={ctx} name={ctx.viewer.name} />}
        <button className="btn menu" type="button" popoverTarget="nav">
          {ctx.t('web.menu')}
        </button>
      </div>
      <div>
        <nav className="nav areas" id="nav" popover="auto" aria-label={ctx.t('web.menu.main')}>
          {menuWays.length > 0 && (
            <ul className="solo">
              {menuWays.map(({ path, label }) => (
                <li key={path}>
                  <Way ctx={ctx} path={path} here={ctx.path === path}>
                    {ctx.t(label)}
                  </Way>
                </li>
              ))}
            </ul>
          )}
          <ul>
            {areas.map((area) => (
              <li key={area}>
                <a
                  href={ctx.href(partsOf(area)[0]?.path ?? '/')}
                  aria-current={area !== here ? undefined : isBelow ? 'true' : currentAt(ctx, partsOf(area)[0]?.path)}
                >
                  {ctx.t(`web.area.${area}`)}
                </a>
              </li>
            ))}
            <li className="solo">
              {ctx.viewer === null ? (
                <SignIn ctx={ctx} />
              ) : (
                <>
                  <a href={ctx.href('/me')}>{ctx.viewer.name}</a>
                  <SignOut ctx={ctx} />
                </>
              )}
            </li>
          </ul>
          <LanguageSwitcher ctx={ctx} />
        </nav>
        <SearchBox ctx={ctx} />
      </div>
      {parts.length > 1 && (
        <nav
          className="area"
          aria-label={row?.label ?? ctx.t('web.area.parts', { area: ctx.t(`web.area.${here as Area}`) })}
        >
          <ul>
            {parts.map(({ path, label }) => (
              <li key={path}>
                <Way ctx={ctx} path={path} here={path === marked}>
                  {label}
                </Way>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {first !== undefined && ways.length > 0 && (
        <nav className="mine" aria-label={ctx.text(first.name)}>
          <div>
            <p>{ctx.text(first.name)}</p>
            <ul>
              {ways.map(({ path, label }) => (
                <li key={path}>
                  <Way ctx={ctx} path={path} here={ctx.path === path}>
                    {ctx.t(label)}
                  </Way>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

interface Part {
  readonly path: string;
  readonly label: string;
}

export interface RowOfParts {
  /** of the row, for screen readers */
  readonly label: string;
  readonly parts: readonly Part[];
  /** path of the part that is the page, or in which it is */
  readonly within: string;
}

/** The parts of the session of the page; elsewhere in the area the way to the session that is on or comes next. */
function ofSession(ctx: Ctx, area: Area, session: string | undefined): readonly Part[] {
  if (session !== undefined)
    return sessionParts.map(({ path, label }) => ({ path: `/sessions/${session}${path}`, label: ctx.t(label) }));
  return area === 'session' && ctx.floor.session ? [ctx.floor.session] : [];
}

function currentAt(ctx: Ctx, path: string | undefined): 'page' | 'true' {
  return ctx.path === path ? 'page' : 'true';
}

/** A way that is marked where the page is within it, and as the page itself where it is. */
function Way({
  ctx,
  path,
  here,
  children,
}: {
  readonly ctx: Ctx;
  readonly path: string;
  readonly here: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <a href={ctx.href(path)} aria-current={here ? currentAt(ctx, path) : undefined}>
      {children}
    </a>
  );
}

function SignIn({ ctx, className }: { readonly ctx: Ctx; readonly className?: string }): ReactNode {
  const then = encodeURIComponent(ctx.href(ctx.path + ctx.search));
  return (
    <a className={className} href={`${ctx.href('/sign-in')}?then=${then}`}>
      {ctx.t('web.sign-in')}
    </a>
  );
}

function Who({ ctx, name }: { readonly ctx: Ctx; readonly name: string }): ReactNode {
  return (
    <div className="who row">
      <a className="plain small" href={ctx.href('/me')}>
        {name}
      </a>
      <SignOut ctx={ctx} />
    </div>
  );
}

function SignOut({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <form method="post" action={ctx.href('/sign-out')}>
      <button className="btn" type="submit">
        {ctx.t('web.sign-out')}
      </button>
    </form>
  );
}
