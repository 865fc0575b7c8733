import { type Requirements, requirementKeys } from '@plenary/rules';
import type { LanguageCtx } from '../web/ctx.ts';

/** Of whom a valid paper names how many at least: "2 candidates of the Asia-Pacific States". */
export function requirementsInWords(ctx: LanguageCtx, requirements: Requirements): readonly string[] {
  return requirementKeys
    .filter((key) => requirements[key] > 0)
    .map((key) => ctx.t('script.ballot.requirement', { key, what: ctx.t(`count.key.${key}`), n: requirements[key] }));
}
