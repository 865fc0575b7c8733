import type { ReactNode } from 'react';
import type { Ctx } from '../ctx.ts';
import { type NavKey, navigation } from '../navigation.ts';
import { LanguageSwitcher } from './language-switcher.tsx';

/** The name of the Assembly, the languages, who is signed in, and the menu: a popover on phones, a row from 60 rem, no script. */
export function Masthead({ ctx, nav }: { readonly ctx: Ctx; readonly nav?: NavKey | undefined }): ReactNode {
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
        <nav className="nav" id="nav" popover="auto" aria-label={ctx.t('web.menu.main')}>
          <ul>
            {navigation.map((entry) => (
              <li key={entry.key}>
                <a href={ctx.href(entry.path)} aria-current={entry.key === nav ? 'page' : undefined}>
                  {ctx.t(entry.label)}
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
      </div>
    </header>
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
