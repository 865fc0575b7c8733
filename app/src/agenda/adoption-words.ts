import { bare, line, pause, type ScriptLine, say } from '../chair/index.ts';
import type { AgendaStanding } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';

/** The agenda that was issued and is not adopted: what the Assembly has before it. */
export interface BeforeAdoption {
  readonly standing: AgendaStanding & { readonly issuedOn: string };
  /** how many items stand on it */
  readonly items: number;
  /** how many items asked for late the Assembly has still to include, or not */
  readonly requests: number;
  /** it is another one than was issued */
  readonly changed: boolean;
}

/** Null where nothing is put to the Assembly: no item, no agenda issued, or one that is adopted. */
export function beforeAdoption(
  standing: AgendaStanding,
  more: Pick<BeforeAdoption, 'items' | 'requests' | 'changed'>,
): BeforeAdoption | null {
  const { issuedOn, adoptedAt } = standing;
  if (issuedOn === null || adoptedAt !== null || more.items === 0) return null;
  return { standing: { ...standing, issuedOn }, ...more };
}

/** The question, and after a look round the hall the decision; then what is said where somebody objects. */
export function adoptionWords(ctx: LanguageCtx, before: BeforeAdoption): readonly ScriptLine[] {
  const { standing, items, requests, changed } = before;
  const { issuedOn, supplementedOn } = standing;
  const day = (on: string) => bare(ctx.date(on, 'long'));
  return [
    say(ctx, changed ? 'script.agenda.before-changed' : 'script.agenda.before', { n: items, day: day(issuedOn) }),
    ...(supplementedOn === null ? [] : [say(ctx, 'script.agenda.supplemented', { day: day(supplementedOn) })]),
    ...(requests === 0 ? [] : [line(ctx, 'said', 'script.agenda.requests', { n: requests })]),
    say(ctx, 'script.agenda.adopts'),
    pause(ctx, 'script.agenda.pause'),
    line(ctx, 'later', 'script.agenda.decided'),
    line(ctx, 'said', 'script.agenda.objected'),
    line(ctx, 'said', 'script.agenda.voted'),
  ];
}
