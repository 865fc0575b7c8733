import type { Line } from '@plenary/rules';
import type { LanguageCtx } from './ctx.ts';
import { factsInWords, withoutCodes } from './facts-in-words.ts';

/** Where the words of a reason are: those of all rules, then those that a module says its own way. */
const places = ['rules', 'membership.rule', 'organs.rule'] as const;

/**
 * A sentence of a finding in the reader's language, with its figures. A record of earlier years may lack a fact that the
 * sentence needs today: then its English text is shown, and `lang` says so.
 */
export function lineWords(
  ctx: LanguageCtx,
  line: Pick<Line, 'code' | 'text' | 'facts'>,
  first?: (typeof places)[number],
): { readonly text: string; readonly lang: 'en' | null } {
  const values = factsInWords(ctx, line.facts);
  for (const place of first === undefined ? places : [first, ...places]) {
    const key = `${place}.${line.code}`;
    try {
      if (ctx.has(key)) return { text: ctx.t(key, values), lang: null };
    } catch {
      // A fact that this sentence needs is not there.
    }
  }
  return { text: withoutCodes(ctx, line.text, line.facts), lang: ctx.lang === 'en' ? null : 'en' };
}
