import { type Finding, isPartyOn, type Quorum } from '@plenary/rules';
import { sql } from 'kysely';
import { acceptedSeats } from '../credentials/index.ts';
import { capacities } from '../identity/index.ts';
import { memberships } from '../membership/index.ts';
import { quorum, sessionParameters } from '../parameters/index.ts';
import { stateNames } from '../reference/index.ts';
import { type AgendaItem, agendaOf, cityAt, localDay, sessions } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** A meeting as everybody may see it. States are codes; names come with the reader's language. */
export interface MeetingSeen {
  readonly meeting: {
    readonly id: string;
    readonly number: number;
    readonly startsAt: string;
    readonly room: string | null;
    readonly status: MeetingStatus;
    /** the reason, of a cancelled meeting only */
    readonly cancelledBecause: string | null;
    readonly openedAt: string | null;
    /** since when it pauses, while it does; and until when, where that was said */
    readonly suspendedAt: string | null;
    readonly resumesAt: string | null;
    readonly closedAt: string | null;
  };
  readonly session: {
    readonly id: string;
    readonly title: LanguageMap;
    /** where this meeting of it is held */
    readonly city: 'The Hague' | 'New York';
    readonly symbolPrefix: string;
    readonly demonstration: boolean;
  };
  readonly agenda: readonly AgendaItem[];
  /** id of the item before the meeting */
  readonly item: string | null;
  /** the number of the last entry about the meeting when this was read; acts of the chair are based on it */
  readonly seen: number;
  readonly present: readonly string[];
  readonly participating: readonly string[];
  readonly statesParties: readonly string[];
  readonly quorum: { readonly open: Finding<Quorum>; readonly substance: Finding<Quorum> };
  /** names by State code */
  readonly names: ReadonlyMap<string, LanguageMap>;
}

export async function meetingSeen(db: Db | Tx, id: string, now: string): Promise<MeetingSeen | null> {
  // Who is there and the last entry come before all else: an act that is recorded while the rest is read makes what is based on it stale,
  // and never passes unseen.
  const row = await db
    .selectFrom('meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .selectAll('meeting')
    .select(['session.title', 'session.city', 'session.places', 'session.symbol_prefix', 'session.demonstration'])
    .select([
      sql<number>`coalesce((select max(seq) from entry where subject = ${`meeting:${id}`}), 0)`.as('seen'),
      sql<string[]>`array(select iso3 from presence where presence.meeting = meeting.id and present order by iso3)`.as(
        'present',
      ),
      sql<string[]>`array(select distinct state from ${capacities} where capacity.session = meeting.session
        and state is not null and valid_until is null order by state)`.as('participating'),
    ])
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const city = cityAt(row, row.starts_at);
  const day = localDay(city, row.closed_at ?? now);
  // The page of a meeting keeps what held when it was opened, and in the end when it was closed.
  const [members, atOpening, inMeeting, agenda, names, accepted] = await Promise.all([
    memberships(db),
    sessionParameters(db, row.session, row.opened_at ?? undefined),
    sessionParameters(db, row.session, row.closed_at ?? undefined),
    agendaOf(db, row.session),
    stateNames(db),
    acceptedSeats(db, row.session, row.opened_at ?? undefined),
  ]);
  const statesParties = members.filter((m) => isPartyOn(m, day)).map((m) => m.iso3);
  const { seen, present, participating } = row;
  const facts = { statesParties: statesParties.length, participating: participating.length, present: present.length };
  const base =
    accepted === null ? {} : { credentialsStand: statesParties.filter((state) => accepted.includes(state)).length };
  return {
    meeting: {
      id,
      number: row.number,
      startsAt: row.starts_at,
      room: row.room,
      status: row.status,
      cancelledBecause: row.cancelled_because,
      openedAt: row.opened_at,
      suspendedAt: row.suspended_at,
      resumesAt: row.resumes_at,
      closedAt: row.closed_at,
    },
    session: {
      id: row.session,
      title: row.title,
      city,
      symbolPrefix: row.symbol_prefix,
      demonstration: row.demonstration,
    },
    agenda,
    item: row.item,
    seen,
    present,
    participating,
    statesParties,
    quorum: {
      open: quorum({ purpose: 'open', ...facts, ...base }, atOpening),
      substance: quorum({ purpose: 'substance', ...facts }, inMeeting),
    },
    names,
  };
}

/** Closed or cancelled: nothing is now, and nothing waits. */
export function isOver({ meeting: { status } }: Pick<MeetingSeen, 'meeting'>): boolean {
  return status === 'closed' || status === 'cancelled';
}

/** The name of a State in the reader's language; its code when the data do not name it. */
export function nameOf(view: Pick<MeetingSeen, 'names'>, text: (map: LanguageMap) => string, state: string): string {
  const names = view.names.get(state);
  return names ? text(names) : state;
}
