import {
  type Parameter,
  type ParameterKey,
  type ParameterValues,
  parameterRegister,
  parameterValue,
} from '@plenary/rules';
import { sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import type { LanguageMap } from '../words/languages.ts';
import { applied, type Underway } from './applied.ts';
import { openness, parameterFacts, settingOf } from './facts.ts';
import { type SessionParameters, type Setting, sessionParameters } from './session-parameters.ts';

/** One open point of law as it stands for a session. */
export interface ParameterLine {
  readonly entry: Parameter;
  readonly value: ParameterValues[ParameterKey];
  /** null: the default holds */
  readonly setting: Setting | null;
}

export type Group = 'meetings' | 'votes' | 'elections';

/** Where a reader looks for the point. */
export function groupOf({ key }: Parameter): Group {
  switch (applied[key]?.[0]) {
    case 'calendar':
    case 'opening':
      return 'meetings';
    case 'voting':
      return 'votes';
    default:
      return 'elections';
  }
}

/** The points that the Bureau may settle, in the order of the register. */
export const openParameters: readonly Parameter[] = parameterRegister.filter((entry) => openness(entry) === 'open');

export async function parameterLines(db: Db, session: string): Promise<readonly ParameterLine[]> {
  return linesOf(await sessionParameters(db, session));
}

function linesOf(parameters: SessionParameters): readonly ParameterLine[] {
  return openParameters.map((entry) => ({
    entry,
    value: parameterValue<ParameterKey>(entry.key, parameters.values),
    setting: settingOf(parameters, entry.key),
  }));
}

/** The parameters of a session for whoever enters the decisions of the Bureau. */
export interface ParametersOnDesk {
  readonly lines: readonly ParameterLine[];
  readonly underway: Underway;
  /** by key: the last entry of the record about it, for `basedOn` */
  readonly lastSeq: ReadonlyMap<string, number>;
}

export async function parametersOnDesk(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  session: string,
): Promise<ParametersOnDesk> {
  const { parameters, underway } = await db.transaction().execute((tx) => parameterFacts(tx, session, filled));
  const prefix = `parameter:${session}:`;
  const entries = await db
    .selectFrom('entry')
    .select(['subject', ({ fn }) => fn.max('seq').as('seq')])
    .where(
      'subject',
      'in',
      openParameters.map(({ key }) => prefix + key),
    )
    .groupBy('subject')
    .execute();
  return {
    lines: linesOf(parameters),
    underway,
    lastSeq: new Map(entries.map(({ subject, seq }) => [subject.slice(prefix.length), seq])),
  };
}

/** A value set for one of the sessions held with Plenary, in force or not. */
export interface SettingOfSession extends Setting {
  readonly session: { readonly id: string; readonly title: LanguageMap };
  /** ISO instant; null while it is in force */
  readonly until: string | null;
}

/** Everything that was ever set, the latest first. */
export async function allSettings(db: Db): Promise<readonly SettingOfSession[]> {
  const rows = await db
    .selectFrom('session_parameter')
    .innerJoin(sessions, 'session.id', 'session_parameter.session')
    .selectAll('session_parameter')
    .select('session.title')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(({ seq, key, value, reference, reason, ...row }) => ({
    seq,
    key,
    value,
    reference,
    reason,
    decidedOn: row.decided_on,
    since: row.valid_from,
    until: row.valid_until,
    session: { id: row.session, title: row.title },
  }));
}
