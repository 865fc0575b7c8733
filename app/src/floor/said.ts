import type { OrderPolicy, PlaceReason } from '@plenary/rules';
import type { LanguageCtx } from '../web/ctx.ts';

export const policyName = (ctx: LanguageCtx, policy: OrderPolicy): string => ctx.t(`floor.policy.${policy}`);
export const whyName = (ctx: LanguageCtx, why: PlaceReason): string => ctx.t(`floor.why.${why}`);
