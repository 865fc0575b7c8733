import type { DecisionId } from '@plenary/rules';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** A session that Plenary runs, with what there is of it. */
export interface SessionRunHere {
  readonly id: string;
  readonly number: number | null;
  readonly title: LanguageMap;
  readonly symbolPrefix: string;
  readonly city: 'The Hague' | 'New York';
  readonly building: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly demonstration: boolean;
  /** the session of the data that it is said to be */
  readonly announced: string | null;
  readonly agenda: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: LanguageMap;
    readonly status: ItemStatus;
    /** a meeting that is open is on it */
    readonly now: boolean;
    /** the kind of decision that it usually leads to */
    readonly kind: DecisionId | null;
  }[];
  /** in the order in which they are held */
  readonly meetings: readonly {
    readonly id: string;
    readonly number: number;
    readonly startsAt: string;
    readonly room: string | null;
    readonly status: MeetingStatus;
    /** the reason, of a cancelled meeting only */
    readonly cancelledBecause: string | null;
  }[];
  readonly delegations: number;
}

export async function sessionRunHere(db: Db, id: string): Promise<SessionRunHere | null> {
  const row = await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const agenda = await db
    .selectFrom('agenda_item')
    .select(['id', 'number', 'title', 'status', 'kind'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('meeting')
          .select('meeting.id')
          .whereRef('meeting.item', '=', 'agenda_item.id')
          .where('meeting.status', '=', 'open'),
      )
        .$castTo<boolean>()
        .as('now'),
    )
    .where('session', '=', id)
    .orderBy('number')
    .execute();
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'number', 'starts_at as startsAt', 'room', 'status', 'cancelled_because as cancelledBecause'])
    .where('session', '=', id)
    // The number is the order in which they were planned: a meeting may be moved before one of a lower number.
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  const seats = await db
    .selectFrom('capacity')
    .select('state')
    .distinct()
    .where('session', '=', id)
    .where('valid_until', 'is', null)
    .execute();
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    symbolPrefix: row.symbol_prefix,
    city: row.city,
    building: row.building,
    starts: row.starts,
    ends: row.ends,
    demonstration: row.demonstration,
    announced: row.announced,
    agenda,
    meetings,
    delegations: seats.length,
  };
}

export type ItemStatus = 'waiting' | 'open' | 'concluded';

/** What is said of an item: one that was taken up is considered only while an open meeting is on it (`now`). */
export function itemSaid(status: ItemStatus, now: boolean): ItemStatus | 'unfinished' {
  return status === 'open' && !now ? 'unfinished' : status;
}
