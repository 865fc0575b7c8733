import { parseVerifierKey } from '@plenary/record';
import type { Projections } from '../door/command.ts';
import type { LogAct } from './acts.ts';

export const logProjections: Projections<LogAct> = {
  'log-key.introduced': async (tx, { data, at }) => {
    const parsed = parseVerifierKey(data.key);
    if (!parsed.ok) throw new Error(parsed.problem.text);
    const { name, keyId } = parsed.value;
    await tx
      .insertInto('log_key')
      .values({ key: data.key, name, key_id: keyId, introduced_at: at, retired_at: null })
      .execute();
  },
  'log-key.retired': async (tx, { data, at }) => {
    await tx.updateTable('log_key').set({ retired_at: at }).where('key', '=', data.key).execute();
  },
  'log.resumed': async (tx, { data, seq, at }) => {
    await tx.insertInto('log_resumption').values({ seq, at, reason: data.reason }).execute();
  },
};
