import type { Db, Tx } from '../store/database.ts';

/** Seats that take part in a session: those with an accreditation that has not ended. */
export async function participatingSeats(db: Db | Tx, session: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('capacity')
    .select('state')
    .distinct()
    .where('session', '=', session)
    .where('valid_until', 'is', null)
    .orderBy('state')
    .execute();
  return rows.flatMap(({ state }) => (state === null ? [] : [state]));
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
