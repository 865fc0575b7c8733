import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { type LogAct, say } from './acts.ts';
import { atTheMachine, type KnownKeys, loadKeys } from './introduce-log-key.ts';
import { verifierKey } from './verifier-key.ts';

const input = z.object({ key: verifierKey });

/** Ends a change of key: from the next checkpoint on this key signs no more, and new proofs do not rest on it. */
export const retireLogKey: Command<z.infer<typeof input>, KnownKeys, LogAct, z.input<typeof input>> = {
  name: 'retire-log-key',
  undo: { again: 'at the machine; a new key is introduced' },
  who: atTheMachine,
  input,
  load: (tx) => loadKeys(tx),
  decide({ keys }, { key }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    const current = keys.filter(({ retired }) => !retired);
    if (!current.some((known) => known.key === key)) return refuse(no('log-key-unknown'));
    if (current.length === 1) return refuse(no('log-key-last'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('log-key.retired', { key })],
    };
  },
};
