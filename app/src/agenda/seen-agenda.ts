import { line } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { WholeItem } from '../sessions/index.ts';
import { seenOf } from './read-list.ts';

type Items = readonly Pick<WholeItem, 'number' | 'title' | 'parts' | 'standing'>[];

/** The agenda that whoever acts has read, in short; without it nothing is asked. */
export const seenAgenda = line({ min: 0, max: 80 }).optional();

/** The items that stand, with their numbers, titles and sub-items in every language, in short. */
export function seenOfAgenda(items: Items): string {
  const texts = (item: Items[number]) => [item.title, ...item.parts].map((text) => JSON.stringify(text));
  return seenOf({
    items: items
      .filter(({ standing }) => standing === 'on')
      .map((item) => ({ line: 0, number: item.number, title: `${item.number}`, parts: texts(item) })),
  });
}

/** Why what somebody decides on the agenda rests on another one than there is: an item came, went, moved or has other words. */
export function changedSince(seen: string | undefined, items: Items): Objection | null {
  return seen === undefined || seen === seenOfAgenda(items) ? null : no('agenda-changed-since');
}
