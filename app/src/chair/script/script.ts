import type { LanguageCtx } from '../../web/ctx.ts';
import { leads } from '../slots.ts';
import type { ScriptFacts } from './facts.ts';
import type { ScriptLine } from './line.ts';
import { cancelled, closed, opening, suspended } from './meeting.ts';

/**
 * What the chair reads aloud now: first the words of what was just done, which stay until the next step is done, then
 * those that lead to the next step. The formulas are a proposal of Plenary; majorities and figures are those of the
 * findings and of the acts.
 */
export function script(ctx: LanguageCtx, facts: ScriptFacts): readonly ScriptLine[] {
  const { view, words } = facts;
  switch (view.meeting.status) {
    case 'cancelled':
      return cancelled(ctx, facts);
    case 'scheduled':
      return opening(ctx, view);
    case 'closed':
      return closed(ctx, facts);
    case 'open':
      if (view.meeting.suspendedAt !== null) return suspended(ctx, view);
      return [...words.flatMap(({ done }) => done?.(ctx) ?? []), ...leadsOn(ctx, facts)];
  }
}

function leadsOn(ctx: LanguageCtx, { words }: ScriptFacts): readonly ScriptLine[] {
  const [first] = leads.flatMap((lead) => words.flatMap((one) => one.leads?.[lead] ?? []));
  return first?.(ctx) ?? [];
}
