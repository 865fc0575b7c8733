import { z } from 'zod';
import { complaint, idKey, ref, whole } from '../../door/input.ts';

const listed = z.array(ref('proposal')).max(99);
const byPlace = z.record(idKey, whole({ min: 1, max: 99 }));

/**
 * A program sends a list, the first to be put first; a form sends one field for each amendment, `amendments.<id>`, with its place. Of
 * two in one place the second is left out: the order is then not whole.
 */
export const inOrder = z
  .union([listed, byPlace], complaint('input.choose'))
  .transform((given): readonly string[] => (Array.isArray(given) ? given : placed(given)));

function placed(places: Readonly<Record<string, number>>): readonly string[] {
  const byNumber = new Map<number, string>();
  for (const [amendment, place] of Object.entries(places)) if (!byNumber.has(place)) byNumber.set(place, amendment);
  return [...byNumber].toSorted(([a], [b]) => a - b).map(([, amendment]) => amendment);
}

/** Each amendment that waits once, and no other. */
export function isWhole(order: readonly string[], waiting: readonly { readonly id: string }[]): boolean {
  const all = new Set(order);
  return all.size === order.length && order.length === waiting.length && waiting.every(({ id }) => all.has(id));
}
