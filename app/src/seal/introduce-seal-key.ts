import { isSealKey, sealKeyProved } from '@plenary/record';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { complaint, kind, text } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import type { Tx } from '../store/database.ts';
import { type SealAct, say } from './acts.ts';
import { sealKeys } from './seal-keys.ts';

const publicKey = kind('code', z.string(complaint('input.seal-key')).refine(isSealKey, complaint('input.seal-key')), {
  sent: { type: 'string', pattern: '^[0-9a-f]{64}$' },
});

const wrongKey = complaint('input.seal-key');
const signs = /^[ -~]*$/;
const proof = kind('code', z.string(wrongKey).max(100, wrongKey).regex(signs, wrongKey), {
  sent: { type: 'string', maxLength: 100, pattern: signs.source },
});

const input = z.object({
  key: publicKey,
  proof,
  /** why the key of now cannot seal this act */
  lost: text({ min: 20, max: 2_000, ask: 'input.why-lost' }).optional(),
});

export const atTheMachine = machine(no('needs-system', { command: 'npm run seal:key' }));

type Facts = { readonly now: string | null; readonly known: readonly string[] };

async function load(tx: Tx): Promise<Facts> {
  const known = (await sealKeys(tx)).map(({ key }) => key);
  return { now: known.at(-1) ?? null, known };
}

/**
 * From here on acts are sealed with this key. The key before it seals the act; where that one is lost, the new one does, and the
 * reason is public: readers then have nothing but the word of whoever runs Plenary that it is the right one.
 */
export const introduceSealKey: Command<z.infer<typeof input>, Facts, SealAct, z.input<typeof input>> = {
  name: 'introduce-seal-key',
  undo: { again: 'another key is introduced' },
  who: atTheMachine,
  input,
  load,
  decide({ now, known }, { key, proof, lost }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    if (known.includes(key)) return refuse(no('seal-key-known'));
    if (!sealKeyProved(key, now, proof)) return refuse(no('seal-key-unproved'));
    if (now === null && lost !== undefined) return refuse(no('seal-key-none-lost'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { key },
      acts: [say('seal-key.introduced', { key, proof, ...(lost === undefined ? {} : { lost }) })],
    };
  },
};

/** The same in the place of a key that is lost: the door need not hold it. */
export const replaceSealKey: typeof introduceSealKey = {
  ...introduceSealKey,
  name: 'replace-seal-key',
  unsealed: true,
  decide: (facts, input, ...given) =>
    input.lost === undefined ? refuse(no('seal-key-none-lost')) : introduceSealKey.decide(facts, input, ...given),
};
