import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import type { Changed } from '../changed.ts';

export interface ChangedSectionProps {
  readonly ctx: Ctx;
  /** from when until when the reader was away, and by whose clock that is said */
  readonly since: string;
  readonly until: string;
  readonly city: City;
  readonly changed: readonly Changed[];
}

/** Things that are shown; the others are on the pages of their rooms. */
const most = 8;

/** What the record says of the time in which the reader was away, the newest first. */
export function ChangedSection({ ctx, since, until, city, changed }: ChangedSectionProps): ReactNode {
  const left = changed.length - most;
  const when = (at: string) => `${ctx.date(at, 'near', city)}${ctx.comma}${ctx.timeIn(at, city)}`;
  return (
    <Section
      id="changed"
      title={ctx.t('home.changed')}
      aside={<p className="mute">{ctx.t('home.changed.when', { since: when(since), until: when(until) })}</p>}
    >
      {changed.length === 0 ? (
        <p className="mute">{ctx.t('home.changed.nothing')}</p>
      ) : (
        <ul className="dated changed">
          {changed.slice(0, most).map((one) => (
            <li key={one.href}>
              <time dateTime={one.at}>{`${ctx.date(one.at, 'near', city)}${ctx.comma}${ctx.time(one.at, city)}`}</time>
              <News ctx={ctx} changed={one} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="small mute mt-s">{ctx.t('home.changed.more', { n: left })}</p>}
    </Section>
  );
}

/** The sentences of the record; the name of the thing where the first does not say it. */
function News({ ctx, changed: { href, name, said } }: { readonly ctx: Ctx; readonly changed: Changed }): ReactNode {
  const [first = '', ...others] = said.map((sentence) => sentence(ctx));
  const own = name(ctx);
  const below = first.includes(own) ? others : [own, ...others];
  return (
    <span>
      <a href={ctx.href(href)}>{first}</a>
      {below.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </span>
  );
}
