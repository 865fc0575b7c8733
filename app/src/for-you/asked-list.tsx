import { Fragment, type ReactNode } from 'react';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, ForYou, SeatLine } from '../web/for-you.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly forYou: ForYou;
}

/** All that is asked of a role, the next first: what the strip says, longer. It is the region `for-you-list` of the topic of the role. */
export function AskedList({ ctx, forYou }: PartProps): ReactNode {
  const { asked } = forYou;
  return (
    <div id="for-you-list">
      {asked.length === 0 ? <p className="mute">{ctx.t('web.for-you.nothing')}</p> : <Lists ctx={ctx} asked={asked} />}
    </div>
  );
}

/** What is part of one thing stands together under its name. */
function Lists({ ctx, asked }: { readonly ctx: LanguageCtx; readonly asked: readonly Asked[] }): ReactNode {
  return [...Map.groupBy(asked, ({ within }) => within?.(ctx) ?? null)].map(([name, list]) => (
    <Fragment key={name}>
      {name !== null && <h3 className="asked-within">{name}</h3>}
      <ol className="dated asked">
        {list.map((one) => (
          <Line key={`${one.urgency} ${one.way.href}`} ctx={ctx} asked={one} now={one === asked[0] && isNow(one)} />
        ))}
      </ol>
    </Fragment>
  ));
}

/** It is asked for now, or something is missing for it. */
function isNow({ s }: Asked): boolean {
  return s === 'ask' || s === 'stop';
}

function Line({
  ctx,
  asked,
  now,
}: {
  readonly ctx: LanguageCtx;
  readonly asked: Asked;
  readonly now: boolean;
}): ReactNode {
  const { what, why, when, way, voters } = asked;
  return (
    <li aria-current={now ? 'true' : undefined}>
      <span>{when ? when(ctx) : isNow(asked) && ctx.t('web.now')}</span>
      <span>
        <b>{what(ctx)}</b>
        {why && <small>{why(ctx)}</small>}
      </span>
      <a className={`btn${now ? '' : ' slim'}${voters ? ' voters-only' : ''}`} href={ctx.href(way.href)}>
        {way.label(ctx)}
        {!now && (
          <span className="vh">
            {ctx.colon}
            {what(ctx)}
          </span>
        )}
      </a>
    </li>
  );
}

/** The region of the topic `home-seat`, and that of `whole-seat`. */
export type SeatRegion = 'my-delegation' | 'whole-delegation';

/** How a delegation stands, line by line. */
export function SeatLines({
  ctx,
  lines,
  region,
}: {
  readonly ctx: LanguageCtx;
  readonly lines: readonly SeatLine[];
  /** of several delegations on a page one is live */
  readonly region?: SeatRegion | undefined;
}): ReactNode {
  return (
    <ul className="dated" id={region}>
      {lines.map(({ label, show }) => (
        <li key={label}>
          <span>{ctx.t(label)}</span>
          <div>{show(ctx)}</div>
        </li>
      ))}
    </ul>
  );
}
