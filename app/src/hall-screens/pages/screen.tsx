import type { ReactNode } from 'react';
import { contentOf } from '../../hall/index.ts';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import type { ScreenView } from '../view.ts';
import { DayBeside, DayScreen } from './day.tsx';

/** A screen that hangs in the hall: it follows the meetings of its session by itself. */
export function ScreenPage({ ctx, view }: { readonly ctx: Ctx; readonly view: ScreenView }): ReactNode {
  return (
    <Bare ctx={ctx} title={ctx.t('hall-screens.title')} frame="hall" theme="hall" live={[`screen:${view.id}`]}>
      <Shown ctx={ctx} view={view} />
    </Bare>
  );
}

/** Everything on it; another screen is another element, and so is the day beside it. */
export function Shown({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: ScreenView }): ReactNode {
  const { name, content } =
    view.hall === null ? { name: 'day', content: <DayScreen ctx={ctx} view={view} /> } : contentOf(ctx, view.hall);
  return (
    <div id="screen" className={view.sidebar ? 'screen with-day' : 'screen'}>
      <main className="stage" id="stage" data-screen={name}>
        {content}
      </main>
      {view.sidebar && <DayBeside ctx={ctx} view={view} />}
    </div>
  );
}

/** At an address that shows nothing, whether it was revoked or never made. */
export function NothingPage({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <Bare ctx={ctx} title={ctx.t('hall-screens.title')} frame="hall" theme="hall">
      <Nothing ctx={ctx} />
    </Bare>
  );
}

export function Nothing({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <div id="screen" className="screen">
      <main className="stage" id="stage" data-screen="none">
        <section className="title-card">
          <p className="assembly">{ctx.t('web.assembly')}</p>
          <h1 className="long">{ctx.t('hall-screens.nothing')}</h1>
          <p>{ctx.t('hall-screens.nothing.how')}</p>
        </section>
      </main>
    </div>
  );
}
