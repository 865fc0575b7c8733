import type { StateNames } from '../../reference/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { nameOfCode } from '../../web/state-names.ts';

/** The act in words: message `record.act.<act>`; its name where it has none. */
export function actWords(ctx: LanguageCtx, act: string): string {
  const key = `record.act.${act}`;
  return ctx.has(key) ? ctx.t(key) : act;
}

export function kindWords(ctx: LanguageCtx, kind: string): string {
  const key = `record.kind.${kind}`;
  return ctx.has(key) ? ctx.t(key) : kind;
}

/** What an act is about, by the kind of its subject or else of the act; never the id, nor the program's own word for it. */
export function aboutWords(ctx: LanguageCtx, subject: string, act: string): string {
  const kinds = [subject.split(':', 1)[0] ?? '', act.split('.', 1)[0] ?? ''];
  const known = kinds.find((kind) => ctx.has(`record.kind.${kind}`));
  return known === undefined ? actWords(ctx, act) : kindWords(ctx, known);
}

/** The capacity in words: an office, or the delegation of a State by its name; as it was called then, where that is given. */
export function capacityWords(ctx: LanguageCtx, capacity: string, names?: StateNames): string {
  const seat = /^delegate:([A-Z]{3})@/.exec(capacity);
  if (seat)
    return ctx.t('record.capacity.delegate', {
      state: names?.get(seat[1] ?? '') ?? nameOfCode(seat[1] ?? '') ?? seat[1] ?? '',
    });
  const key = `record.capacity.${capacity}`;
  return ctx.has(key) ? ctx.t(key) : capacity;
}
