import { type MeetingSeen, nameOf } from '../../meetings/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { bare, type Named, titled } from './line.ts';

type Names = Pick<MeetingSeen, 'names'>;

/** A State by its name in the language of the script. */
export function state(ctx: LanguageCtx, view: Names, code: string): Named {
  const names = view.names.get(code);
  return names ? titled(ctx, names) : bare(code);
}

/** States in the order of the alphabet of the script. */
export function states(ctx: LanguageCtx, view: Names, codes: readonly string[]): readonly Named[] {
  return codes
    .toSorted((a, b) => ctx.compare(nameOf(view, ctx.text, a), nameOf(view, ctx.text, b)))
    .map((code) => state(ctx, view, code));
}
