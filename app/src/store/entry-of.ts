import type { Entry } from '@plenary/record';

/** The columns of `entry` that the record is made of: all but the data and their salt. */
export const entryColumns = [
  'seq',
  'at',
  'act',
  'subject',
  'audience',
  'actor',
  'capacity',
  'cites',
  'commitment',
  'previous',
  'hash',
] as const;

/** A row as the database may hold it. */
export interface EntryRow extends Omit<Entry, 'v' | 'capacity' | 'commitment'> {
  readonly capacity: string | null;
  readonly commitment: string | null;
  readonly hash: string;
}

/** The entry of a row, as it is hashed. */
export function entryOf(row: EntryRow): Entry {
  const { seq, at, act, subject, audience, actor, cites, previous } = row;
  return {
    v: 1,
    seq,
    at,
    act,
    subject,
    audience,
    actor,
    capacity: row.capacity ?? '',
    cites,
    commitment: row.commitment ?? '',
    previous,
  };
}
