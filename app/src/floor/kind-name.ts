import type { FloorKind } from '@plenary/rules';
import type { LanguageCtx } from '../web/ctx.ts';

/** What somebody has the floor for, in the reader's language. */
export const kindName = (ctx: LanguageCtx, kind: FloorKind): string => ctx.t(`floor.kind.${kind}`);
