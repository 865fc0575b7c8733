import type { Refusal } from './ctx.ts';

const shown = new WeakSet<object>();

/** A page is about to show this refusal, or one of its objections. */
export function showing(part: object): void {
  shown.add(part);
}

/** Whether the page that was just made shows why the act was refused. A form that is gone by now shows nothing. */
export function wasShown(refusal: Refusal): boolean {
  return shown.has(refusal) || refusal.objections.some((objection) => shown.has(objection));
}
