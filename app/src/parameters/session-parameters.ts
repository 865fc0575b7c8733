import { ofSettings, type SessionParameters } from '@plenary/rules/published';
import type { Selectable } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';

export { defaults, frozenParameters, ofSettings, type SessionParameters, type Setting } from '@plenary/rules/published';

/** The parameters in force now for each of several sessions. */
export async function parametersOfSessions(
  db: Db,
  sessions: readonly string[],
): Promise<(session: string) => SessionParameters> {
  const rows = await db
    .selectFrom('session_parameter')
    .selectAll()
    .where('session', 'in', sessions)
    .where('valid_until', 'is', null)
    .orderBy('seq')
    .execute();
  return (session) => ofSettings(rows.filter((row) => row.session === session).map(settingOf));
}

/** The parameters in force for the session now, or at an instant: those under which something of that time was decided. */
export async function sessionParameters(db: Db, session: string, at?: string): Promise<SessionParameters> {
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
  return ofSettings(rows.map(settingOf));
}

function settingOf({
  seq,
  key,
  value,
  decided_on,
  reference,
  reason,
  valid_from,
}: Selectable<Tables['session_parameter']>) {
  return { seq, key, value, decidedOn: decided_on, reference, reason, since: valid_from };
}
