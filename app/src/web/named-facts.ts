import type { Facts } from '@plenary/rules';
import type { LanguageCtx } from './ctx.ts';

/** The facts of a sentence for its reader: a kind of decision by its name, not by its number in the catalogue. */
export function namedFacts(ctx: LanguageCtx, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, named(ctx, value)]));
}

function named(ctx: LanguageCtx, value: string | number): string | number {
  const key = `decisions.kind.${value}`;
  return ctx.has(key) ? ctx.t(key) : value;
}
