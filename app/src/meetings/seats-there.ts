import { isRole } from '../door/actor.ts';
import { type SessionParameters, whoVotes } from '../parameters/index.ts';
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

/** Seats with a person accredited now who may vote for them: head, alternate or designated, and not whoever presides. */
export async function representedSeats(
  db: Db | Tx,
  session: string,
  parameters: SessionParameters,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['state', 'role', 'designated_at'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('capacity as office')
            .select('office.id')
            .whereRef('office.account', '=', 'capacity.account')
            .where('office.kind', '=', 'president')
            .where('office.valid_until', 'is', null),
        )
        .as('presides'),
    )
    .where('session', '=', session)
    .where('valid_until', 'is', null)
    .orderBy('state')
    .execute();
  const represented = rows.flatMap(({ state, role, designated_at, presides }) => {
    if (state === null || !isRole(role)) return [];
    const person = { role, designated: designated_at !== null, presides: presides === true };
    return whoVotes(person, parameters).value.votes ? [state] : [];
  });
  return [...new Set(represented)];
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
