import type { LanguageCtx } from '../web/ctx.ts';
import type { SpeakerView } from './reads.ts';

/** On whose behalf a delegation speaks, in the reader's language; null for its own State, and before the chair's yes. */
export function groupName(
  ctx: LanguageCtx,
  { region, onBehalfOf }: Pick<SpeakerView, 'region' | 'onBehalfOf'>,
): string | null {
  return region === null ? onBehalfOf : ctx.t(`membership.group.${region}`);
}
