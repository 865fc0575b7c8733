import { commitment, type Json } from '@plenary/record';
import type { EntryRow } from './entry-of.ts';

/** What an entry says, in the row that holds it. */
export interface DataRow extends Pick<EntryRow, 'audience' | 'commitment'> {
  readonly data: unknown;
  readonly salt: string | null;
}

/**
 * What a public entry says, where it is what the entry was made with. Null: it is not public, or erased, or somebody has changed it past
 * the program.
 */
export function publicDataOf(row: DataRow): { readonly value: Json; readonly salt: string } | null {
  const { audience, salt } = row;
  const value = row.data as Json;
  return audience === 'public' && salt !== null && isAsMade(row, salt) ? { value, salt } : null;
}

/** Rows of known answers are given to many pages and change no more: each is looked at once. */
const looked = new WeakMap<DataRow, boolean>();

function isAsMade(row: DataRow, salt: string): boolean {
  const known = looked.get(row);
  if (known !== undefined) return known;
  const made = gives(row.data as Json, salt, row.commitment);
  if (Object.isFrozen(row)) looked.set(row, made);
  return made;
}

/** A number, or a salt, that no entry is made with gives no commitment at all. */
function gives(value: Json, salt: string, wanted: string | null): boolean {
  try {
    return commitment(value, salt) === wanted;
  } catch {
    return false;
  }
}
