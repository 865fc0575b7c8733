import type { ParameterKey, ParameterValues } from '@plenary/rules';
import { sql } from 'kysely';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import type { Tx } from '../store/database.ts';

/** The decision of the Bureau that a setting rests on, as the Secretariat states it. */
export interface BureauDecision {
  /** ISO day */
  readonly decidedOn: string;
  /** symbol of the decision, or how it is found */
  readonly reference: string;
  readonly reason: string;
}

/** What the record can say of the parameters of a session. Subject: `parameter:<session>:<key>`. */
export const parameterActs = {
  'parameter.set': act<
    BureauDecision & {
      readonly session: string;
      readonly key: ParameterKey;
      readonly value: ParameterValues[ParameterKey];
    }
  >({
    about: subjectOf,
    audience: 'public',
    within: ({ session }) => [`session:${session}`],
    async apply(tx, { seq, at, data }) {
      const { session, key, value, decidedOn, reference, reason } = data;
      await endSetting(tx, session, key, at);
      await tx
        .insertInto('session_parameter')
        .values({
          seq,
          session,
          key,
          value: JSON.stringify(value),
          decided_on: decidedOn,
          reference,
          reason,
          valid_from: at,
        })
        .execute();
    },
  }),

  'parameter.reset': act<BureauDecision & { readonly session: string; readonly key: ParameterKey }>({
    about: subjectOf,
    audience: 'public',
    within: ({ session }) => [`session:${session}`],
    apply: (tx, { at, data }) => endSetting(tx, data.session, data.key, at),
  }),
};

export type ParameterAct = ActOf<typeof parameterActs>;
export const say = sayingOf(parameterActs);

async function endSetting(tx: Tx, session: string, key: ParameterKey, at: string): Promise<void> {
  await tx
    .updateTable('session_parameter')
    .set({ valid_until: at })
    .where('session', '=', session)
    .where('key', '=', key)
    .where('valid_until', 'is', null)
    .execute();
}

/** A wrong clock is found out: no value was set or ended after `at`, which is now. */
export async function parametersNoLaterThan(tx: Tx, at: string): Promise<void> {
  await sql`update session_parameter
    set valid_from = least(valid_from, ${at}::timestamptz), 
      valid_until = case when valid_until > ${at} then ${at}::timestamptz else valid_until end
    where valid_from > ${at} or valid_until > ${at}`.execute(tx);
}

/** `parameter:<session>:<key>`: what a form was based on. */
export function subjectOf({ session, key }: { readonly session: string; readonly key: string }): string {
  return `parameter:${session}:${key}`;
}
