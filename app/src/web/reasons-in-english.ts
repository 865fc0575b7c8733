import { inEnglish } from '../door/in-english.ts';
import type { Objection } from '../door/objection.ts';
import { languageCtx } from './ctx.ts';
import { objectionText } from './objection-text.ts';

type Refused = { readonly objections: readonly Objection[] } | { readonly errors: Readonly<Record<string, string>> };

/** Why something was refused, each reason a sentence, for a terminal. */
export function reasonsInEnglish(refused: Refused): readonly string[] {
  if ('errors' in refused) return Object.values(inEnglish(refused.errors));
  const english = languageCtx('en', new Date(0).toISOString());
  return refused.objections.map((objection) => objectionText(english, objection));
}
