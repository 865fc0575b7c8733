import type { Db } from '../store/database.ts';

/** Where and when something was. Instants are ISO. */
export interface WhereWhen {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly room: string | null;
}

/** A change of the programme, as the record says it. */
export interface Change {
  readonly seq: number;
  /** ISO instant */
  readonly at: string;
  readonly subject: string;
  readonly kind: 'placed' | 'moved' | 'changed' | 'cancelled';
  readonly from: WhereWhen | null;
  readonly to: WhereWhen | null;
}

export interface History {
  /** how many times each was changed, and when last */
  readonly of: ReadonlyMap<string, { readonly sequence: number; readonly changedAt: string }>;
  /** all of them, the last one last */
  readonly changes: readonly Change[];
}

const kinds: Readonly<Record<string, Change['kind']>> = {
  'meeting.scheduled': 'placed',
  'meeting.rescheduled': 'moved',
  'meeting.cancelled': 'cancelled',
  'programme-entry.placed': 'placed',
  'programme-entry.moved': 'moved',
  'programme-entry.changed': 'changed',
  'programme-entry.cancelled': 'cancelled',
};

interface Said {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly data: unknown;
}

/** What was done with these meetings and entries. Subjects as acts name them. */
export async function historyOf(db: Db, subjects: readonly string[]): Promise<History> {
  if (subjects.length === 0) return { of: new Map(), changes: [] };
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'subject', 'data'])
    .where('subject', 'in', subjects)
    .where('act', 'in', Object.keys(kinds))
    .orderBy('seq')
    .execute();
  return told(rows);
}

/** Pure. `rows`: in the order of the record. */
export function told(rows: readonly Said[]): History {
  const of = new Map<string, { readonly sequence: number; readonly changedAt: string }>();
  const stands = new Map<string, WhereWhen>();
  const changes: Change[] = [];
  for (const { seq, at, act, subject, data } of rows) {
    const kind = kinds[act];
    if (kind === undefined) continue;
    const from = stands.get(subject) ?? null;
    const to = kind === 'placed' || kind === 'moved' ? whereWhen(data) : from;
    if (to) stands.set(subject, to);
    of.set(subject, { sequence: kind === 'placed' ? 0 : (of.get(subject)?.sequence ?? 0) + 1, changedAt: at });
    changes.push({ seq, at, subject, kind, from, to });
  }
  return { of, changes };
}

function whereWhen(data: unknown): WhereWhen {
  const { startsAt, endsAt, room } = data as { startsAt: string; endsAt?: string; room: string | null };
  return { startsAt, endsAt: endsAt ?? null, room };
}
