import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import { unparted } from '../../web/text-size.ts';

/** Seconds that a page of a screen stays. */
const seconds = 10;

export interface TurnsProps {
  readonly ctx: LanguageCtx;
  /** from when they turn: all screens of the hall show the same page at the same moment */
  readonly since: string;
  readonly pages: readonly { readonly says: string; readonly content: ReactNode }[];
}

/** Pages that turn by the server’s clock. Without script the first stands there, and its numbers lead to the others; so does a choice. */
export function Turns({ ctx, since, pages }: TurnsProps): ReactNode {
  const last = pages.length;
  return (
    <div className="turns" data-turns={seconds} data-from={since}>
      {pages.map(({ says, content }, at) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its number
          key={at}
          id={`page-${at + 1}`}
          className={at === 0 ? 'turn on' : 'turn'}
          aria-label={ctx.t('meetings.hall.page', { page: at + 1, pages: last })}
        >
          {content}
          <p className="turn-no">
            <span className="turn-links">
              {pages.map((other, n) => (
                <a key={other.says} href={`#page-${n + 1}`} aria-current={n === at ? 'page' : undefined}>
                  {ctx.number(n + 1)}
                </a>
              ))}
            </span>
            <span>{unparted(`${ctx.t('meetings.hall.page', { page: at + 1, pages: last })}${ctx.colon}${says}`)}</span>
          </p>
        </section>
      ))}
    </div>
  );
}

/** Parts of at most so many, as even as can be. */
export function inPages<Thing>(things: readonly Thing[], most: number): readonly (readonly Thing[])[] {
  const pages = Math.max(1, Math.ceil(things.length / most));
  const each = Math.ceil(things.length / pages);
  return Array.from({ length: pages }, (_, n) => things.slice(n * each, (n + 1) * each));
}
