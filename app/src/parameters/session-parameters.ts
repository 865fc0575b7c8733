import {
  type ParameterKey,
  type Parameters,
  type ParameterValues,
  parameterRegister,
  parameterValue,
} from '@plenary/rules';
import type { Db } from '../store/database.ts';

/** A value that the Bureau has set for a session, with the decision it rests on. */
export interface Setting {
  /** the entry of the record that set it */
  readonly seq: number;
  readonly key: ParameterKey;
  readonly value: ParameterValues[ParameterKey];
  /** ISO day */
  readonly decidedOn: string;
  readonly reference: string;
  readonly reason: string;
  /** ISO instant from which it is in force */
  readonly since: string;
}

/** The open points of law as they stand for a session; what the Bureau has not set has its default. */
export interface SessionParameters {
  /** for the rules */
  readonly values: Parameters;
  readonly settings: readonly Setting[];
}

/** Nothing is set: a session of the archive, or no session at all. */
export const defaults: SessionParameters = { values: {}, settings: [] };

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

export function ofSettings(settings: readonly Setting[]): SessionParameters {
  return { values: Object.fromEntries(settings.map(({ key, value }) => [key, value])) as Parameters, settings };
}

/** What a finding rests on, to be kept with the act that ends what it is about: every value used, and the decisions that set some. */
export function frozenParameters({ values, settings }: SessionParameters, used: readonly string[]): SessionParameters {
  const keys = parameterRegister.map(({ key }) => key).filter((key) => used.includes(key));
  return {
    values: Object.fromEntries(keys.map((key) => [key, parameterValue<ParameterKey>(key, values)])) as Parameters,
    settings: settings.filter(({ key }) => keys.includes(key)),
  };
}
