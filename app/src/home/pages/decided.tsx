import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { DecidedLately } from '../slots.ts';

interface DecidedProps {
  readonly ctx: LanguageCtx;
  readonly decided: readonly DecidedLately[];
}

/** What was decided last, in sessions run here; nothing while nothing is. It is the region `home-decided` of the topic of the home. */
export function Decided({ ctx, decided }: DecidedProps): ReactNode {
  return <div id="home-decided">{decided.length > 0 && <DecidedSection ctx={ctx} decided={decided} />}</div>;
}

function DecidedSection({ ctx, decided }: DecidedProps): ReactNode {
  return (
    <Section
      id="decided"
      title={ctx.t('home.decided')}
      aside={<a href={ctx.href('/decisions')}>{ctx.t('home.decided.all')}</a>}
    >
      <ul className="dated">
        {decided.map(({ at, city, href, symbol, title, how }) => (
          <li key={href}>
            <time dateTime={at}>{ctx.date(at, 'short', city)}</time>
            <span>
              <a href={ctx.href(href)}>
                {symbol !== null && (
                  <>
                    <bdi>{symbol}</bdi>
                    {ctx.comma}
                  </>
                )}
                <Text ctx={ctx} map={title} />
              </a>
              <small>{how(ctx)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
