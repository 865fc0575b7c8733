import { ofSettings, type SessionParameters } from '@plenary/rules/published';
import type { Selectable } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';

type SettingRow = Selectable<Tables['session_parameter']>;

export { defaults, frozenParameters, ofSettings, type SessionParameters, type Setting } from '@plenary/rules/published';

/**
 * The parameters in force for the session now, or at an instant: those under which something of that time was decided. All that were ever
 * set are read, which are few: of whatever instant a page asks, it is one question.
 */
export async function sessionParameters(db: Db, session: string, at?: string): Promise<SessionParameters> {
  return (await parametersOfSessions(db, [session]))(session, at);
}

/** The same for several sessions. */
export async function parametersOfSessions(
  db: Db,
  sessions: readonly string[],
): Promise<(session: string, at?: string) => SessionParameters> {
  const rows = await db
    .selectFrom('session_parameter')
    .selectAll()
    .where('session', 'in', sessions)
    .orderBy('seq')
    .execute();
  return (session, at) =>
    ofSettings(rows.filter((row) => row.session === session && isInForce(row, at)).map(settingOf));
}

function isInForce({ valid_from, valid_until }: SettingRow, at: string | undefined): boolean {
  if (at === undefined) return valid_until === null;
  const instant = Date.parse(at);
  return Date.parse(valid_from) <= instant && (valid_until === null || Date.parse(valid_until) > instant);
}

function settingOf({ seq, key, value, decided_on, reference, reason, valid_from }: SettingRow) {
  return { seq, key, value, decidedOn: decided_on, reference, reason, since: valid_from };
}
