import { parseVerifierKey, type VerifierKey } from '@plenary/record';
import type { Projections } from '../door/command.ts';
import { jsonb, type Tx } from '../store/database.ts';
import type { LogAct } from './acts.ts';

export const logProjections: Projections<LogAct> = {
  'log-key.introduced': async (tx, { data, at }) => {
    await introduced(tx, data.key, at);
  },
  'log-key.retired': async (tx, { data, at }) => {
    await tx.updateTable('log_key').set({ retired_at: at }).where('key', '=', data.key).execute();
  },
  'log.succeeded': async (tx, { data, seq, at }) => {
    const { former, contradictions, lost, reason } = data;
    await tx.updateTable('log_key').set({ retired_at: at }).where('retired_at', 'is', null).execute();
    const key = await introduced(tx, data.key, at);
    await tx
      .insertInto('log_succession')
      .values({
        seq,
        at,
        name: key.name,
        former: former.name,
        size: former.signed?.size ?? null,
        root: former.signed?.root ?? null,
        contradictions: jsonb(contradictions),
        lost: lost && jsonb(lost),
        reason,
      })
      .execute();
  },
  'log.resumed': async (tx, { data, seq, at }) => {
    await tx.insertInto('log_resumption').values({ seq, at, reason: data.reason }).execute();
  },
};

async function introduced(tx: Tx, key: string, at: string): Promise<VerifierKey> {
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) throw new Error(parsed.problem.text);
  const { name, keyId } = parsed.value;
  await tx.insertInto('log_key').values({ key, name, key_id: keyId, introduced_at: at, retired_at: null }).execute();
  return parsed.value;
}
