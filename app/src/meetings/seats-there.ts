import { accreditedSeats, type PersonsAlike, personsAlike } from '../identity/index.ts';
import { type SessionParameters, whoVotes } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';

/** Seats that take part in a session: those with an accreditation that has not ended. */
export function participatingSeats(db: Db | Tx, session: Found): Promise<readonly string[]> {
  return accreditedSeats(db, session);
}

/** Seats with a person accredited now who may vote for them: head, alternate or designated, and not whoever presides. */
export async function representedSeats(
  db: Db | Tx,
  session: string,
  parameters: SessionParameters,
): Promise<readonly string[]> {
  return representedBy(await personsAlike(db, session), parameters);
}

/** The same of persons that are known; in alphabetical order. */
export function representedBy(persons: readonly PersonsAlike[], parameters: SessionParameters): readonly string[] {
  const voting = persons.filter((alike) => whoVotes(alike, parameters).value.votes);
  return [...new Set(voting.flatMap(({ seats }) => seats))].toSorted();
}

/** Whether a seat is there, and since when it is or is not. */
export interface SeatStands {
  readonly present: boolean;
  readonly since: string;
}

/** How each seat stands in a meeting that has come to it or left it. */
export async function seatsInMeeting(db: Db | Tx, meeting: string): Promise<ReadonlyMap<string, SeatStands>> {
  const rows = await db
    .selectFrom('presence')
    .select(['iso3', 'present', 'since'])
    .where('meeting', '=', meeting)
    .execute();
  return new Map(rows.map(({ iso3, present, since }) => [iso3, { present, since }]));
}

/** Seats that were present at the meeting at some time since the instant, and are not any more. */
export async function seatsGoneSince(db: Db | Tx, meeting: string, since: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('presence')
    .select('iso3')
    .where('meeting', '=', meeting)
    .where('present', '=', false)
    .where('since', '>=', since)
    .orderBy('iso3')
    .execute();
  return rows.map(({ iso3 }) => iso3);
}

/** Seats that are registered as present at a meeting. */
export async function presentSeats(db: Db | Tx, meeting: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('presence')
    .select('iso3')
    .where('meeting', '=', meeting)
    .where('present', '=', true)
    .orderBy('iso3')
    .execute();
  return rows.map(({ iso3 }) => iso3);
}

/** Seats that were present at the end of the meeting that was held last before this one: a proposal for its list, never a fact. */
export async function presentBefore(db: Db, meeting: string): Promise<readonly string[]> {
  const before = await db
    .selectFrom('meeting')
    .innerJoin('meeting as held', 'held.session', 'meeting.session')
    .select('held.id')
    .where('meeting.id', '=', meeting)
    .whereRef('held.id', '<>', 'meeting.id')
    .where('held.status', '=', 'closed')
    .where((eb) => eb.or([eb('meeting.opened_at', 'is', null), eb('held.opened_at', '<', eb.ref('meeting.opened_at'))]))
    .orderBy('held.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before ? presentSeats(db, before.id) : [];
}

/** Those of these meetings in which any seat is registered as present. */
export async function registeredIn(db: Db, meetings: readonly string[]): Promise<ReadonlySet<string>> {
  if (meetings.length === 0) return new Set();
  const rows = await db
    .selectFrom('presence')
    .select('meeting')
    .distinct()
    .where('meeting', 'in', meetings)
    .where('present', '=', true)
    .execute();
  return new Set(rows.map(({ meeting }) => meeting));
}
