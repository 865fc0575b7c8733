import type { ParameterKey } from '@plenary/rules';
import { sql } from 'kysely';
import type { Projections } from '../door/command.ts';
import type { Tx } from '../store/database.ts';
import type { ParameterAct } from './acts.ts';

export const parameterProjections: Projections<ParameterAct> = {
  'parameter.set': async (tx, { seq, at, data }) => {
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
  'parameter.reset': (tx, { at, data }) => endSetting(tx, data.session, data.key, at),
};

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
