import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';

/**
 * What is put to the Assembly: a draft, a change of one, a part of one that is voted on separately, or a motion on how to go on. Only
 * the first two are documents, with a symbol.
 */
export type ProposalForm = 'proposal' | 'amendment' | 'part' | 'motion';

/** Where it stands. An amendment falls where the adoption of another one implies its rejection, or with its draft. */
export type ProposalStatus = 'submitted' | 'adopted' | 'rejected' | 'withdrawn' | 'fallen';

interface Called {
  readonly symbol: string | null;
  readonly form: ProposalForm;
}

/** By what it is called in a line: its symbol, else what it is. */
export function calledBy(ctx: LanguageCtx, { symbol, form }: Called): string {
  return symbol ?? ctx.t(`decisions.form.${form}`);
}

/** By what it is called where nobody reads yet: its symbol, else its title. */
export function nameOrTitle({ symbol, title }: { readonly symbol: string | null; readonly title: LanguageMap }) {
  return symbol ?? title;
}
