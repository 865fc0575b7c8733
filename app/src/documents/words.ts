import type { LanguageCtx } from '../web/ctx.ts';
import type { LibraryDocument } from './library.ts';

/** "22nd session", "Special session 1", "Review Conference". */
export function sessionOfDocument(ctx: LanguageCtx, session: string, own: LibraryDocument['own'] = undefined): string {
  if (own?.session) return ctx.text(own.session);
  if (/^\d{1,2}$/.test(session)) return ctx.ordinal(Number(session), 'session');
  return session === 'RC'
    ? ctx.t('documents.review-conference')
    : ctx.t('documents.special', { n: session.replace('S-', '') });
}

/** The permanent address of a document that has a symbol. */
export function addressOf({ symbol, own }: LibraryDocument): string | null {
  if (own) return `/decisions/${own.proposal}`;
  return symbol === null ? null : `/documents/${symbol}`;
}
