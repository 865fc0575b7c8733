import { nameOf } from '../../reference/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { VoteOnDesk } from './reads.ts';

/** Options of a list, in the order of the reader's alphabet. */
export function statesByName(ctx: Ctx, { names }: Pick<VoteOnDesk, 'names'>, states: readonly string[]) {
  return states
    .map((code) => ({ value: code, label: nameOf(ctx, names, code) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
}
