import { ofSettings, type SessionParameters } from '@plenary/rules/published';
import type { Expression, Selectable } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import type { Tables } from '../store/tables.ts';

type SettingRow = Selectable<Tables['session_parameter']>;

export { defaults, frozenParameters, ofSettings, type SessionParameters, type Setting } from '@plenary/rules/published';

/**
 * The parameters in force for the session now, or at an instant: those under which something of that time was decided. All that were ever
 * set are read, which are few: of whatever instant a page asks, it is one question.
 */
export async function sessionParameters(db: Db, session: Found, at?: string): Promise<SessionParameters> {
  return inForce(await rowsOf(db, typeof session === 'string' ? [session] : session), at);
}

/** The same for several sessions. */
export async function parametersOfSessions(
  db: Db,
  sessions: readonly string[] | Expression<string>,
): Promise<(session: string, at?: string) => SessionParameters> {
  const rows = await rowsOf(db, sessions);
  return (session, at) =>
    inForce(
      rows.filter((row) => row.session === session),
      at,
    );
}

function rowsOf(db: Db, sessions: readonly string[] | Expression<string>): Promise<readonly SettingRow[]> {
  return db.selectFrom('session_parameter').selectAll().where('session', 'in', sessions).orderBy('seq').execute();
}

function inForce(rows: readonly SettingRow[], at: string | undefined): SessionParameters {
  return ofSettings(rows.filter((row) => isInForce(row, at)).map(settingOf));
}

function isInForce({ valid_from, valid_until }: SettingRow, at: string | undefined): boolean {
  if (at === undefined) return valid_until === null;
  const instant = Date.parse(at);
  return Date.parse(valid_from) <= instant && (valid_until === null || Date.parse(valid_until) > instant);
}

function settingOf({ seq, key, value, decided_on, reference, reason, valid_from }: SettingRow) {
  return { seq, key, value, decidedOn: decided_on, reference, reason, since: valid_from };
}
