import { type ReactNode, useContext } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { ToldByPage } from '../how-we-know.tsx';

/** How sure a fact is: the marks of data/README.md and of packages/rules. */
export type Confidence = 'sourced' | 'derived' | 'unverified' | 'open';

export interface DoubtProps {
  readonly ctx: LanguageCtx;
  readonly confidence: Confidence;
  /** Where a link is inside or around it there can be no second one. */
  readonly besideLink?: boolean;
  readonly children: ReactNode;
}

/** A figure that is not sure: dotted, with the word for who cannot see it, and a way to the foot of the page, which says why. */
export function Doubt({ ctx, confidence, besideLink = false, children }: DoubtProps): ReactNode {
  const page = useContext(ToldByPage);
  if (confidence === 'sourced' || confidence === 'derived') return children;
  page?.doubts.set(confidence, (page.doubts.get(confidence) ?? 0) + 1);
  const marked = (
    <>
      {children}
      <span className="vh">
        {ctx.comma}
        {ctx.t(`web.confidence.${confidence}`)}
      </span>
    </>
  );
  return page === null || besideLink ? (
    <span className="unsure">{marked}</span>
  ) : (
    <a className="unsure" href={`#doubt-${confidence}`}>
      {marked}
    </a>
  );
}
