import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import type { City } from '../dates.ts';
import type { Asked, ForReader, ForYou } from '../for-you.ts';

interface StripProps {
  readonly ctx: LanguageCtx;
  readonly forYou: ForYou;
  /** nothing keeps it current: it says of when it is, by the clock of this city */
  readonly still?: City | undefined;
}

/**
 * Under the bar of every page of a signed-in person: who the reader is here, and the one next thing with its button. It is the region
 * `for-you` of the live topic of the role.
 */
export function ForYouStrip({ ctx, forYou, still }: StripProps): ReactNode {
  // What goes on anyhow is on the home page.
  const first = forYou.asked.find(({ urgency }) => urgency !== 'begun');
  return (
    <section className="foryou" id="for-you" data-s={first?.s ?? 'wait'} aria-label={ctx.t('web.for-you')}>
      <div>
        <p className="as">
          <b>{ctx.text(forYou.name)}</b>{' '}
          {still && <span>{ctx.t('web.for-you.as-of', { time: ctx.timeIn(ctx.now, still) })}</span>}
        </p>
        <What ctx={ctx} forYou={forYou} first={first} />
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
export function ReaderStrip({ ctx, forYou, still }: StripProps & { readonly forYou: ForReader }): ReactNode {
  return (
    <div className={forYou.votes ? 'your-strip' : 'your-strip not-voting'}>
      <ForYouStrip ctx={ctx} forYou={forYou} still={still} />
      <ForYouMark forYou={forYou} />
    </div>
  );
}

/** Changes with who may act in the role; the live script then asks for the page again. */
export function ForYouMark({ forYou }: { readonly forYou: ForYou }): ReactNode {
  return <i id="for-you-mark" hidden data-again={forYou.mark} />;
}

function isAsked({ s }: Asked): boolean {
  return s === 'ask' || s === 'stop';
}

/** Said aloud only where something is asked, or missing: what can wait is read when the reader comes to it. */
function What({ ctx, forYou, first }: StripProps & { readonly first: Asked | undefined }): ReactNode {
  const what = first ? first.what(ctx) : ctx.t('web.for-you.nothing', { name: forYou.name });
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
