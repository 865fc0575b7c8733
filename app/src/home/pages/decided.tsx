import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { DecidedLately } from '../slots.ts';

/** What was decided last, in sessions run here; nothing while nothing is. */
export function Decided({
  ctx,
  decided,
}: {
  readonly ctx: Ctx;
  readonly decided: readonly DecidedLately[];
}): ReactNode {
  if (decided.length === 0) return null;
  return (
    <Section
      id="decided"
      title={ctx.t('home.decided')}
      aside={<a href={ctx.href('/decisions')}>{ctx.t('home.decided.all')}</a>}
    >
      <ul className="dated">
        {decided.map(({ at, city, href, title, how }) => (
          <li key={href}>
            <time dateTime={at}>{ctx.date(at, 'short', city)}</time>
            <span>
              <a href={ctx.href(href)}>{ctx.text(title)}</a>
              <small>{how(ctx)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
