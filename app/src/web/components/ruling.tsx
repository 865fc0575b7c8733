import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { provisionIn } from '../provision.ts';
import { WithSymbols } from './symbol.tsx';

export interface RulingProps {
  readonly s?: 'good' | 'wait' | 'bad';
  /** What is decided, in one sentence. */
  readonly verdict: ReactNode;
  /** The reasons, with the numbers filled in. */
  readonly children?: ReactNode;
  /** The provision it rests on. */
  readonly cite?: ReactNode;
  readonly label?: string;
  readonly region?: string;
}

/** A decision with its reason: a permission, a refusal or a result, the arithmetic, and the provision. */
export function Ruling({ s, verdict, children, cite, label, region }: RulingProps): ReactNode {
  const body = (
    <>
      <p className="verdict">{verdict}</p>
      {children}
      {cite !== undefined && <p className="cite">{cite}</p>}
    </>
  );
  return label === undefined ? (
    <div className="ruling" data-s={s} id={region}>
      {body}
    </div>
  ) : (
    <section className="ruling" data-s={s} id={region} aria-label={label}>
      {body}
    </section>
  );
}

/** A citation that leads to the rule, where it can be read: `/rules?cite=…`. */
export function Cite({ ctx, provision }: { readonly ctx: LanguageCtx; readonly provision: string }): ReactNode {
  return (
    <a className="plain" href={ctx.href(`/rules?cite=${encodeURIComponent(provision)}`)}>
      <bdi className="cite-text">
        <WithSymbols text={provisionIn(ctx, provision)} />
      </bdi>
    </a>
  );
}
