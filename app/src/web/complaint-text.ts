import { complained } from '../door/input.ts';
import type { LanguageCtx } from './ctx.ts';
import type { FieldError } from './form-state.ts';

/** What is wrong with an answer, as a sentence in the reader's language. */
export function complaintText(ctx: LanguageCtx, error: FieldError): string {
  if (typeof error !== 'string') return error.said;
  const { key, values } = complained(error);
  if (!ctx.has(key)) throw new Error(`no message ${key}`);
  return ctx.t(key, values);
}
