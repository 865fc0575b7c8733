import type { Objection } from '../door/objection.ts';
import type { LanguageCtx } from './ctx.ts';
import { Objections } from './form.tsx';
import { fragment } from './page.tsx';

/**
 * A page as it is now, with the reasons for which an act was refused whose form is not on it any more, first of all. Null when it
 * has no place for them.
 */
export function withReasons(
  page: string,
  ctx: LanguageCtx,
  objections: readonly Objection[],
  also: readonly string[],
): string | null {
  const main = /<main id="main"[^>]*>/.exec(page);
  if (!main) return null;
  const at = main.index + main[0].length;
  return (
    page.slice(0, at) + fragment(<Objections ctx={ctx} objections={objections} also={also} refused />) + page.slice(at)
  );
}
