import { callingBand, type ParticipantCategory } from '@plenary/rules';
import type { Tx } from '../store/database.ts';
import { asCalled } from './list-facts.ts';

/** Those who wait for the floor on the speaker's item with it, in the order of the list. Replies have one of their own. */
export async function waitingWith(tx: Tx, speaker: string) {
  const rows = await tx
    .selectFrom('speaker')
    .select(['id', 'position', 'kind', 'category'])
    .where('item', '=', tx.selectFrom('speaker').select('item').where('id', '=', speaker))
    .where('kind', '=', tx.selectFrom('speaker').select('kind').where('id', '=', speaker))
    .where('status', '=', 'waiting')
    .orderBy('position')
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return asCalled(rows);
}

/** Those who wait on the list change places among themselves. Two of one position asked in two meetings, in an older record. */
export async function placeAt(tx: Tx, speaker: string, place: number): Promise<void> {
  const waiting = await waitingWith(tx, speaker);
  const others = waiting.filter(({ id }) => id !== speaker);
  await renumber(
    tx,
    waiting.map(({ position }) => position),
    others.map(({ id }) => id).toSpliced(place - 1, 0, speaker),
  );
}

/**
 * Who is put among those of another category is called with them from then on: that is the chair's to say. Who comes down joins those above
 * it, who comes up those below.
 */
export async function calledAmong(tx: Tx, speaker: string, place: number): Promise<void> {
  const waiting = await waitingWith(tx, speaker);
  const own = waiting.find(({ id }) => id === speaker)?.category;
  const others = waiting.filter(({ id }) => id !== speaker);
  const category = joined(own, others[place - 2]?.category, others[place - 1]?.category);
  if (category !== undefined && category !== own)
    await tx.updateTable('speaker').set({ category }).where('id', '=', speaker).execute();
}

type Category = ParticipantCategory | undefined;

function joined(own: Category, above: Category, below: Category): Category {
  if (own === undefined) return undefined;
  if (above !== undefined && callingBand(above) > callingBand(own)) return above;
  if (below !== undefined && callingBand(below) < callingBand(own)) return below;
  return own;
}

/** Gives those of a list the positions that they had among them, in a new order. */
export async function renumber(tx: Tx, positions: readonly number[], order: readonly string[]): Promise<void> {
  const rising = positions.toSorted((a, b) => a - b);
  let last = 0;
  for (const [index, id] of order.entries()) {
    last = Math.max(rising[index] ?? 0, last + 1);
    await tx.updateTable('speaker').set({ position: last }).where('id', '=', id).execute();
  }
}

/** The reason stands beside the name until the order is another one. */
export async function becauseOf(tx: Tx, speaker: string, reason: string): Promise<void> {
  await tx.updateTable('speaker').set({ place_reason: reason, place_why: null }).where('id', '=', speaker).execute();
}
