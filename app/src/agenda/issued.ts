import type { AgendaStanding, IssuedItems, WholeItem } from '../sessions/index.ts';
import { seenOfAgenda } from './seen-agenda.ts';

/** Pure. Each item of a list with its number, title and sub-items in short, as it is issued. */
export function asIssued(items: readonly WholeItem[]): IssuedItems {
  return Object.fromEntries(items.map((item) => [item.id, seenOfAgenda([item])]));
}

/** Pure. Whether two lists that were issued are the same. */
export function sameIssued(one: IssuedItems, other: IssuedItems | null): boolean {
  if (other === null) return false;
  const entries = Object.entries(one);
  return entries.length === Object.keys(other).length && entries.every(([item, as]) => other[item] === as);
}

/**
 * Pure. Whether the agenda is another one than was issued: an item came, went, moved or has other words. Those of the supplementary
 * list are as that list has them. Of what was issued before this was kept nothing is said.
 */
export function changedSinceIssued(
  { issuedAs, supplementedAs }: Pick<AgendaStanding, 'issuedAs' | 'supplementedAs'>,
  items: readonly WholeItem[],
): boolean {
  if (issuedAs === null) return false;
  const now = asIssued(items.filter(({ standing }) => standing === 'on'));
  const gone = Object.keys({ ...issuedAs, ...supplementedAs }).some((item) => now[item] === undefined);
  return gone || Object.entries(now).some(([item, as]) => issuedAs[item] !== as && supplementedAs?.[item] !== as);
}
