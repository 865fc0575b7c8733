import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';

export interface ParagraphProps {
  readonly ctx: LanguageCtx;
  /** Address within the page: `op2`, `pp1`. */
  readonly id: string;
  /** As printed: "2.", "2 bis."; preambular paragraphs have none. */
  readonly number?: ReactNode;
  /** For the link's name, as words. */
  readonly name: string;
  readonly children: ReactNode;
  /** Who proposes what, what is agreed. */
  readonly side?: ReactNode;
}

/** A paragraph of an official text, in serif, with its number as a link. Paragraphs stand inside `<div className="text">`. */
export function Paragraph({ ctx, id, number, name, children, side }: ParagraphProps): ReactNode {
  return (
    <div className="para" id={id}>
      <a className="pn" href={`#${id}`} aria-label={ctx.t('web.text.paragraph', { number: name })}>
        {number}
      </a>
      <p className="law">{children}</p>
      {side !== undefined && <div className="side">{side}</div>}
    </div>
  );
}

/** Words in square brackets: not agreed. `by` names the option and who proposes it. */
export function Bracketed({ by, children }: { readonly by?: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <span className="br">[</span>
      {children}
      <span className="br">]</span>
      {by !== undefined && (
        <>
          {' '}
          <span className="by">{by}</span>
        </>
      )}
    </>
  );
}

export function Inserted({ ctx, children }: { readonly ctx: LanguageCtx; readonly children: ReactNode }): ReactNode {
  return (
    <ins>
      <span className="vh">{ctx.t('web.text.inserted')}</span>
      {children}
    </ins>
  );
}

export function Deleted({ ctx, children }: { readonly ctx: LanguageCtx; readonly children: ReactNode }): ReactNode {
  return (
    <del>
      <span className="vh">{ctx.t('web.text.deleted')}</span>
      {children}
    </del>
  );
}
