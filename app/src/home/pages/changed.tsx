import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import type { Changed } from '../changed.ts';

export interface ChangedSectionProps {
  readonly ctx: Ctx;
  /** when the reader was here before, and by whose clock that is said */
  readonly since: string;
  readonly city: City;
  readonly changed: readonly Changed[];
}

/** Things that are shown; the others are on the pages of their rooms. */
const most = 8;

/** What changed since the reader was here, the newest first. */
export function ChangedSection({ ctx, since, city, changed }: ChangedSectionProps): ReactNode {
  const left = changed.length - most;
  return (
    <Section
      id="changed"
      title={ctx.t('home.changed')}
      aside={
        <p className="mute">
          {ctx.t('home.changed.since', {
            when: `${ctx.date(since, 'near', city)}${ctx.comma}${ctx.timeIn(since, city)}`,
          })}
        </p>
      }
    >
      {changed.length === 0 ? (
        <p className="mute">{ctx.t('home.changed.nothing')}</p>
      ) : (
        <ul className="dated changed">
          {changed.slice(0, most).map(({ at, act, href, name }) => (
            <li key={href}>
              <time dateTime={at}>{`${ctx.date(at, 'near', city)}${ctx.comma}${ctx.time(at, city)}`}</time>
              <span>
                <a href={ctx.href(href)}>{name(ctx)}</a>
                <small>{ctx.t(`record.act.${act}`)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="small mute mt-s">{ctx.t('home.changed.more', { n: left })}</p>}
    </Section>
  );
}
