import { regions, speakingTime } from '@plenary/rules';
import type { LanguageCtx } from '../web/ctx.ts';
import { type LedgerLine, spokenIn } from './ledger.ts';

export interface RegionTotal {
  readonly id: string;
  readonly name: string;
  readonly turns: number;
  readonly milliseconds: number;
}

/** How long each regional group spoke, and others than States, the longest first. */
export function regionTotals(ctx: LanguageCtx, lines: readonly LedgerLine[]): readonly RegionTotal[] {
  return speakingTime(spokenIn(lines), 'region').map(({ of, turns, milliseconds }) => ({
    id: of ?? 'none',
    name: of !== null && regions.includes(of) ? ctx.t(`membership.group.${of}`) : ctx.t('floor.ledger.none'),
    turns,
    milliseconds,
  }));
}
