import type { ReactNode } from 'react';
import type { MessageKey } from '../../words/messages.ts';
import type { LanguageCtx } from '../ctx.ts';

/** How sure a fact is: the marks of data/README.md and of packages/rules. */
export type Confidence = 'sourced' | 'derived' | 'unverified' | 'open';

const words: Readonly<Record<Confidence, MessageKey>> = {
  sourced: 'web.confidence.sourced',
  derived: 'web.confidence.derived',
  unverified: 'web.confidence.unverified',
  open: 'web.confidence.open',
};

export interface SourceProps {
  readonly ctx: LanguageCtx;
  readonly source: string;
  /** Where the source can be read. */
  readonly href?: string;
  readonly confidence: Confidence;
}

/** Where a fact comes from and how sure it is. */
export function Source({ ctx, source, href, confidence }: SourceProps): ReactNode {
  return (
    <span className="source small mute">
      {ctx.t('web.source')}
      {ctx.colon}
      {href === undefined ? (
        <bdi className="cite-text">{source}</bdi>
      ) : (
        <a href={href}>
          <bdi className="cite-text">{source}</bdi>
        </a>
      )}
      {ctx.comma}
      <span className={confidence === 'sourced' ? undefined : 'doubt'}>{ctx.t(words[confidence])}</span>
    </span>
  );
}

/** A value that is not certain: in italics, with the word. What is unverified is never shown as certain. */
export function Doubt({
  ctx,
  confidence,
  children,
}: {
  readonly ctx: LanguageCtx;
  readonly confidence: Confidence;
  readonly children: ReactNode;
}): ReactNode {
  if (confidence === 'sourced' || confidence === 'derived') return children;
  return (
    <span className="doubt">
      {children} <span className="tag">{ctx.t(words[confidence])}</span>
    </span>
  );
}
