import type { LanguageCtx } from '../../web/ctx.ts';
import type { PossibleStep } from '../slots.ts';

/** What an act of the chair is called on its button. */
export function labelOf(ctx: LanguageCtx, { kind, about }: Pick<PossibleStep, 'kind' | 'about'>): string {
  return ctx.t(kind.label, { about: about?.(ctx) ?? '' });
}
