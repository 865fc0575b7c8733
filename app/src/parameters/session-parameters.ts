import { ofSettings, type SessionParameters } from '@plenary/rules/published';
import type { Expression, Selectable } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import type { Tables } from '../store/tables.ts';

export { defaults, frozenParameters, ofSettings, type SessionParameters, type Setting } from '@plenary/rules/published';

/** The parameters in force for the session now, or at an instant: those under which something of that time was decided. */
export async function sessionParameters(db: Db, session: Found, at?: string): Promise<SessionParameters> {
  const rows = await db
    .selectFrom('session_parameter')
    .selectAll()
    .where('session', '=', session)
    .where((eb) =>
      at === undefined
        ? eb('valid_until', 'is', null)
        : eb.and([eb('valid_from', '<=', at), eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', at)])]),
    )
    .orderBy('seq')
    .execute();
  return ofRows(rows);
}

/** The parameters in force now for sessions that a query names. */
export async function parametersOfSessions(
  db: Db,
  sessions: Expression<string>,
): Promise<(session: string) => SessionParameters> {
  const rows = await db
    .selectFrom('session_parameter')
    .selectAll()
    .where('session', 'in', sessions)
    .where('valid_until', 'is', null)
    .orderBy('seq')
    .execute();
  return (session) => ofRows(rows.filter((row) => row.session === session));
}

function ofRows(rows: readonly Selectable<Tables['session_parameter']>[]): SessionParameters {
  return ofSettings(
    rows.map(({ seq, key, value, decided_on, reference, reason, valid_from }) => ({
      seq,
      key,
      value,
      decidedOn: decided_on,
      reference,
      reason,
      since: valid_from,
    })),
  );
}
