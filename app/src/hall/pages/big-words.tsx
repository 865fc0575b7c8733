import type { ReactNode } from 'react';
import { WithSymbols } from '../../web/components/symbol.tsx';
import { sizeOf, unparted } from '../../web/text-size.ts';
import { type HallPartProps, Top } from './hall-top.tsx';

/** Large words that fill the width, and smaller ones below: the longer, the smaller. */
export function BigWords({
  ctx,
  view,
  title,
  now,
  words,
  below,
}: HallPartProps & {
  readonly title: string;
  /** what is going on, with the lamp */
  readonly now?: string;
  readonly words: string;
  readonly below: readonly string[];
}): ReactNode {
  return (
    <>
      <Top ctx={ctx} view={view} title={title} />
      <div className="speaking hall-standing">
        <div>
          {now !== undefined && <p className="lamp">{unparted(now)}</p>}
          <p className={bigName(words)}>{unparted(words)}</p>
          {below.map((one) => (
            <p className="role" key={one}>
              {one}
            </p>
          ))}
        </div>
      </div>
    </>
  );
}

/** A vote or a lot that was taken back, a ballot that was annulled: what it was, and that nothing came of it. No figures, no reason. */
export function UndoneScreen({
  ctx,
  view,
  title,
  what,
  means,
}: HallPartProps & { readonly title: string; readonly what: string; readonly means: string }): ReactNode {
  return (
    <>
      <Top ctx={ctx} view={view} title={title} />
      <div className="speaking hall-standing">
        <div>
          <p className={bigName(what)} data-say="polite">
            <WithSymbols text={unparted(what)} />
          </p>
          <p className="role">{unparted(means)}</p>
        </div>
      </div>
    </>
  );
}

export function bigName(words: string): string {
  return `name ${sizeOf(words, [60, 120, 240]) ?? ''}`.trim();
}
