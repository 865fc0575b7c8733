import type { Objection } from '../door/objection.ts';
import type { LanguageCtx } from './ctx.ts';
import { factsInWords } from './facts-in-words.ts';
import { showing } from './shown-refusals.ts';

/** An objection as a sentence in the reader's language, with its figures. */
export function objectionText(ctx: LanguageCtx, objection: Objection): string {
  showing(objection);
  const key = `objection.${objection.code}`;
  if (!ctx.has(key)) throw new Error(`no message ${key}`);
  return ctx.t(key, factsInWords(ctx, objection.facts));
}
