import { parseVerifierKey } from '@plenary/record';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import { type LogAct, say } from './acts.ts';
import { verifierKey } from './verifier-key.ts';

const input = z.object({ key: verifierKey });
type Input = z.infer<typeof input>;

export interface KnownKeys {
  readonly keys: readonly { readonly key: string; readonly name: string; readonly retired: boolean }[];
}

export const atTheMachine = machine(no('log-needs-system'));

/** Makes a key of the log known. The first one names the log; a further one begins a change of key. */
export const introduceLogKey: Command<Input, KnownKeys, LogAct, z.input<typeof input>> = {
  name: 'introduce-log-key',
  undo: { back: 'retire-log-key' },
  who: atTheMachine,
  input,
  load: (tx) => loadKeys(tx),
  decide({ keys }, { key }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    const parsed = parseVerifierKey(key);
    if (!parsed.ok || parsed.value.use !== 'log') return refuse(malformedKey);
    const current = keys.find(({ retired }) => !retired);
    if (current && current.name !== parsed.value.name) return refuse(no('log-key-other-name', { name: current.name }));
    if (keys.some((known) => known.key === key)) return refuse(no('log-key-known'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { name: parsed.value.name, keyId: parsed.value.keyId },
      acts: [say('log-key.introduced', { key })],
    };
  },
};

export const malformedKey = no('log-key-malformed');

export async function loadKeys(tx: Parameters<Command<Input, KnownKeys>['load']>[0]): Promise<KnownKeys> {
  const rows = await tx.selectFrom('log_key').select(['key', 'name', 'retired_at']).orderBy('introduced_at').execute();
  return { keys: rows.map(({ key, name, retired_at }) => ({ key, name, retired: retired_at !== null })) };
}
