import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { text } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type LogAct, say } from './acts.ts';
import { openHalts } from './halts.ts';
import { atTheMachine } from './introduce-log-key.ts';

const input = z.object({
  reason: text({ min: 20, max: 2_000, ask: 'input.why-resumed' }),
});

type Halts = LogAct & { readonly act: 'log.resumed' };

/** Signs again after a witness contradicted the log. An override: public, with its reason, and the contradiction stays. */
export const resumeLog: Command<z.infer<typeof input>, Halts['data']['halts'], LogAct, z.input<typeof input>> = {
  name: 'resume-log',
  undo: { again: 'at the machine, after a halt' },
  who: atTheMachine,
  input,
  load: (tx) => openHalts(tx),
  decide(halts, { reason }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(atTheMachine.refusal);
    if (halts.length === 0) return refuse(no('log-not-halted'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('log.resumed', { reason, halts })],
    };
  },
};
