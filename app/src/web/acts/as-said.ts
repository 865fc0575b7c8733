import type { Objection } from '../../door/objection.ts';
import { told } from '../../door/refusals.ts';
import { complaintText } from '../complaint-text.ts';
import type { LanguageCtx } from '../ctx.ts';
import { objectionText } from '../objection-text.ts';
import { provisionIn } from '../provision.ts';

/** An objection for a program: its code and facts as they are, its sentence and its provision in the language asked for. */
export function objectionSaid(ctx: LanguageCtx, objection: Objection): Objection & { readonly text: string } {
  told([objection]);
  const text = objectionText(ctx, objection);
  const { cite } = objection;
  return { ...objection, text, ...(cite ? { cite: { ...cite, provision: provisionIn(ctx, cite.provision) } } : {}) };
}

/** For each field what is wrong with it, as a sentence. */
export function errorsSaid(ctx: LanguageCtx, errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, complaintText(ctx, error)]));
}
