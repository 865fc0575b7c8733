import type { ReactNode } from 'react';
import type { MessageKey } from '../../words/messages.ts';
import type { Ctx, FloorBarState, FloorState, LanguageCtx } from '../ctx.ts';
import { zones } from '../dates.ts';

const words: Readonly<Record<FloorState, MessageKey>> = {
  'in-session': 'web.floor.in-session',
  voting: 'web.floor.voting',
  meeting: 'web.floor.meeting',
  between: 'web.floor.between',
  'none-further': 'web.floor.none-further',
  'not-in-session': 'web.floor.not-in-session',
};

/** No meeting is open. */
const off: ReadonlySet<FloorState> = new Set(['between', 'none-further', 'not-in-session']);

/** The first thing on every page: what is happening now and next, and under it what is asked of the reader. */
export function Now({
  ctx,
  still,
  children,
}: {
  readonly ctx: Ctx;
  readonly still: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  if (ctx.floor.unknown === true) return null;
  return (
    <aside className="floor" aria-label={ctx.t('web.floor.label')}>
      <FloorBar ctx={ctx} floor={ctx.floor} still={still} />
      {children}
    </aside>
  );
}

/** What is on now and what comes next, and the time where the Assembly sits. It is the region `floor` of the live topic `floor`. */
export function FloorBar({
  ctx,
  floor,
  still = false,
}: {
  readonly ctx: LanguageCtx;
  readonly floor: FloorBarState;
  /** nothing keeps it current: it says of when it is */
  readonly still?: boolean;
}): ReactNode {
  const { now, next, city } = floor;
  return (
    <div id="floor">
      <p className="lamp" data-off={off.has(floor.state) ? '' : undefined}>
        {ctx.t(words[floor.state])}
      </p>
      <p
        className="floor-now"
        data-say={floor.state === 'voting' ? 'assertive' : 'polite'}
        data-said={said(ctx, floor)}
      >
        {now === null ? ctx.t('web.floor.nothing') : <Happening ctx={ctx} now={now} />}
      </p>
      {next !== null && (
        <p className="floor-next">
          {ctx.t('web.floor.next')}
          {ctx.colon}
          <time dateTime={next.at}>{next.when}</time>
          {ctx.comma}
          {ctx.say(next.text)}
        </p>
      )}
      <p className="floor-clock">
        {still ? (
          <span>{ctx.t('web.floor.as-of')}</span>
        ) : (
          // Where nothing runs the clock is that of the page.
          <noscript>
            <span>{ctx.t('web.floor.as-of')}</span>
          </noscript>
        )}{' '}
        <time dateTime={`${ctx.now.slice(0, 16)}Z`} data-clock={still ? undefined : zones[city]}>
          {ctx.time(ctx.now, city)}
        </time>{' '}
        <span>{ctx.cityName(city)}</span>
      </p>
    </div>
  );
}

/** A vote that opens is announced at once, any other change when the reader pauses (U5, U6). */
function said(ctx: LanguageCtx, { state, now }: FloorBarState): string {
  return `${ctx.t(words[state])}${ctx.colon}${now === null ? ctx.t('web.floor.nothing') : ctx.say(now.text)}`;
}

function Happening({
  ctx,
  now,
}: {
  readonly ctx: LanguageCtx;
  readonly now: NonNullable<FloorBarState['now']>;
}): ReactNode {
  const text = ctx.say(now.text);
  return (
    <>
      {now.href === undefined ? text : <a href={ctx.href(now.href)}>{text}</a>}
      {now.detail !== undefined && (
        <span>
          {ctx.comma}
          {ctx.say(now.detail)}
        </span>
      )}
    </>
  );
}
