import type { Actor } from './actor.ts';
import type { Asked } from './asked.ts';

export interface Asking {
  readonly asked: Asked;
  readonly actor: Actor;
}

/** The first of a batch that are decided on the same state: of one command of many, as long as no two touch the same. */
export function firstRun(batch: readonly Asking[]): { readonly run: readonly Asking[]; readonly apart: boolean } {
  const [first] = batch;
  if (first === undefined) return { run: [], apart: true };
  const touched = new Set<string>();
  const end = batch.findIndex(({ asked, actor }) => {
    const touches = asked.command === first.asked.command ? touchedBy(asked, actor) : null;
    if (touches === null || asked.door !== first.asked.door || touched.has(touches)) return true;
    touched.add(touches);
    return false;
  });
  return { run: batch.slice(0, end < 0 ? batch.length : Math.max(1, end)), apart: end !== 0 };
}

function touchedBy({ command, input }: Asked, actor: Actor): string | null {
  return command.many?.touches(input, actor) ?? null;
}
