import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { sizeOf, unparted } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';

export interface HallPartProps {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
}

/** With the act that the screens follow. */
export interface HallViewProps extends HallPartProps {
  readonly view: HallView;
}

interface TopProps {
  readonly ctx: LanguageCtx;
  readonly view: { readonly session: Pick<FloorView['session'], 'city' | 'demonstration'> };
  readonly title: string;
  /** instead of the clock */
  readonly children?: ReactNode;
}

/** The title of a screen and the time in the city; that it is a demonstration stands beside them, never under the figures. */
export function Top({ ctx, view: { session }, title, children }: TopProps): ReactNode {
  return (
    <header className="hall-top">
      <h1 className={sizeOf(title, [52, 120, 240])}>{unparted(title)}</h1>
      <div className="hall-aside">
        {session.demonstration && <span className="tag">{ctx.t('meetings.is-demonstration')}</span>}
        {children ?? (
          <p>
            <time dateTime={ctx.now} data-clock={session.city === 'New York' ? 'America/New_York' : 'Europe/Amsterdam'}>
              {ctx.time(ctx.now, session.city)}
            </time>{' '}
            {ctx.cityName(session.city)}
          </p>
        )}
      </div>
    </header>
  );
}

export function itemTitle(ctx: LanguageCtx, view: FloorView): string {
  const item = view.agenda.find(({ id }) => id === view.item);
  return item
    ? ctx.t('floor.item', { n: item.number, title: item.title })
    : ctx.ordinal(view.meeting.number, 'meeting');
}
