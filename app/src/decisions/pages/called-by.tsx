import type { ReactNode } from 'react';
import { DocumentSymbol } from '../../web/components/document.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { calledBy } from '../form.ts';
import type { ProposalView } from '../reads.ts';

/** What is put to the Assembly, by the symbol under which it stands now; what has none by what it is. */
export function CalledBy({
  ctx,
  proposal: { symbol, form, decided },
  href,
}: {
  readonly ctx: LanguageCtx;
  readonly proposal: Pick<ProposalView, 'symbol' | 'form'> & { readonly decided?: ProposalView['decided'] };
  /** where it leads, if anywhere */
  readonly href?: string;
}): ReactNode {
  const own = decided?.symbol ?? symbol;
  if (own !== null)
    return href === undefined ? <PlainSymbol>{own}</PlainSymbol> : <DocumentSymbol symbol={own} href={href} />;
  const what = ctx.t(`decisions.form.${form}`);
  return href === undefined ? what : <a href={href}>{what}</a>;
}

/** The same as a text. */
export function nowCalled(ctx: LanguageCtx, { symbol, form, decided }: ProposalView): string {
  return decided?.symbol ?? calledBy(ctx, { symbol, form });
}
