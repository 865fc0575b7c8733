import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import type { City } from '../dates.ts';
import type { Asked, ForReader, ForYou } from '../for-you.ts';

interface StripProps {
  readonly ctx: LanguageCtx;
  readonly forYou: ForYou;
  /** on a page: it says of when it is by the clock of this city, where nothing keeps it current */
  readonly loaded?: { readonly city: City; readonly live: boolean };
}

/**
 * Under the bar of every page of a signed-in person: who the reader is here, and the one next thing with its button. It is the region
 * `for-you` of the live topic of the role.
 */
export function ForYouStrip({ ctx, forYou, loaded }: StripProps): ReactNode {
  // What goes on anyhow is on the home page.
  const first = forYou.asked.find(({ urgency }) => urgency !== 'begun');
  return (
    <section className="foryou" id="for-you" data-s={first?.s ?? 'wait'} aria-label={ctx.t('web.for-you')}>
      <div>
        <p className="as">
          <b>{ctx.text(forYou.name)}</b> {loaded && <AsOf ctx={ctx} city={loaded.city} live={loaded.live} />}
        </p>
        <What ctx={ctx} first={first} />
        <p className="do">
          {first && (
            <a
              className={`btn${isAsked(first) ? ' main' : ''}${first.voters ? ' voters-only' : ''}`}
              href={ctx.href(first.way.href)}
            >
              {first.way.label(ctx)}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}

/** What the reader is told of in the bar of every page. What only those who vote may do is hidden from the others. */
export function ReaderStrip({ ctx, forYou, loaded }: StripProps & { readonly forYou: ForReader }): ReactNode {
  return (
    <div className={forYou.votes ? 'your-strip' : 'your-strip not-voting'}>
      <ForYouStrip ctx={ctx} forYou={forYou} {...(loaded ? { loaded } : {})} />
      <ForYouMark forYou={forYou} />
    </div>
  );
}

/** The script that keeps the strip current says nothing of it; where none runs the strip is as old as the page. */
function AsOf({
  ctx,
  city,
  live,
}: {
  readonly ctx: LanguageCtx;
  readonly city: City;
  readonly live: boolean;
}): ReactNode {
  const said = <span>{ctx.t('web.for-you.as-of', { time: ctx.timeIn(ctx.now, city) })}</span>;
  return live ? <noscript>{said}</noscript> : said;
}

/** Changes with who may act in the role; the live script then asks for the page again. */
export function ForYouMark({ forYou }: { readonly forYou: ForYou }): ReactNode {
  return <i id="for-you-mark" hidden data-again={forYou.mark} />;
}

function isAsked({ s }: Asked): boolean {
  return s === 'ask' || s === 'stop';
}

/** Said aloud only where something is asked, or missing: what can wait is read when the reader comes to it. */
function What({ ctx, first }: Pick<StripProps, 'ctx'> & { readonly first: Asked | undefined }): ReactNode {
  const what = first ? first.what(ctx) : ctx.t('web.for-you.nothing');
  const why = first?.why?.(ctx) ?? first?.when?.(ctx);
  const now = first !== undefined && isAsked(first);
  return (
    <p className="ask" data-say={now ? 'polite' : undefined} data-said={now ? `${what}${ctx.stop.trim()}` : undefined}>
      <b>
        {what}
        {ctx.stop.trim()}
      </b>{' '}
      {why !== undefined && <span>{why}</span>}
    </p>
  );
}
