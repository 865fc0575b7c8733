import { nameOf, type StateNames } from '../reference/index.ts';
import type { AskedFor } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';

/** Who asked for an item and when, by which way it came, and what it came with. */
export function askedSaid(
  ctx: LanguageCtx,
  names: StateNames,
  { by, state, requested, route, memorandum }: AskedFor,
): string {
  return [
    ctx.t('agenda.route', { route }),
    ctx.t('agenda.asked-by', {
      who: ctx.t('agenda.asker', { by, state: state === null ? 'none' : nameOf(ctx, names, state) }),
      day: ctx.date(requested),
    }),
    memorandum,
  ].join(ctx.comma);
}
