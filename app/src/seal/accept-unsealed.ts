import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { text } from '../door/input.ts';
import { no } from '../door/objection.ts';
import type { Tx } from '../store/database.ts';
import { type SealAct, say } from './acts.ts';
import { atTheMachine } from './introduce-seal-key.ts';
import { allSeals } from './sealed-rows.ts';

const input = z.object({ reason: text({ min: 20, max: 2_000, ask: 'input.why-resumed' }) });

type Facts = { readonly from: number; readonly to: number; readonly hash: string } | null;

/** The first entries without their seal that nobody let stand; null when there are none. */
async function load(tx: Tx): Promise<Facts> {
  const { open } = await allSeals(tx);
  const [first] = open;
  if (!first) return null;
  const { hash } = await tx.selectFrom('entry').select('hash').where('seq', '=', first.to).executeTakeFirstOrThrow();
  return { from: first.from, to: first.to, hash };
}

/**
 * Lets entries stand that somebody wrote past the door: an override, public, with its reason. Whether their acts were allowed is
 * checked as ever; that they bear no seal stays on record, and the log goes on being signed.
 */
export const acceptUnsealed: Command<z.infer<typeof input>, Facts, SealAct, z.input<typeof input>> = {
  name: 'accept-unsealed',
  undo: { asks: 'the entries stand, and the record says that they bore no seal' },
  who: atTheMachine,
  input,
  load,
  decide(found, { reason }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    if (!found) return refuse(no('nothing-unsealed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { from: found.from, to: found.to },
      acts: [say('unsealed.accepted', { ...found, reason })],
    };
  },
};
