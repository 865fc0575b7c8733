import type { Objection } from '@plenary/rules';
import { complained } from '../../door/kinds/complaint.ts';
import type { LanguageCtx } from '../ctx.ts';
import { objectionText } from '../form.tsx';
import { provisionIn } from '../provision.ts';

/** An objection for a program: its code and facts as they are, its sentence and its provision in the language asked for. */
export function objectionSaid(ctx: LanguageCtx, objection: Objection): Objection {
  const { text } = objectionText(ctx, objection);
  const { cite } = objection;
  return { ...objection, text, ...(cite ? { cite: { ...cite, provision: provisionIn(ctx, cite.provision) } } : {}) };
}

/** For each field what is wrong with it, as a sentence. */
export function errorsSaid(ctx: LanguageCtx, errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, text]) => {
      const { key, values } = complained(text);
      return [field, ctx.has(key) ? ctx.t(key, values) : text];
    }),
  );
}
