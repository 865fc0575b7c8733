import type { Entry } from '@plenary/record';

/** The columns of `entry` that the log is made of: all but the data and their salt. */
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

export interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly audience: string;
  readonly actor: string | null;
  readonly capacity: string | null;
  readonly cites: readonly string[];
  readonly commitment: string | null;
  readonly previous: string;
  readonly hash: string;
}

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
