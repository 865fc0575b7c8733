import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Command } from '../door/command.ts';
import { flag, optionalLine, ref, stateCode } from '../door/input.ts';
import { ownSeatOrChair } from '../door/who.ts';
import type { MotionAct } from './acts.ts';
import { type MotionFacts, motionFacts } from './facts.ts';
import { moved } from './moved.ts';

const input = z.object({
  meeting: ref('meeting'),
  state: stateCode,
  /** it is on the conduct of the voting in progress */
  onVoting: flag.default(false),
  words: optionalLine(300),
});
type Input = z.infer<typeof input>;

/** At any time during the discussion, and during a vote on its conduct: the President rules at once. */
export const raisePointOfOrder: Command<
  Input,
  (MotionFacts & { readonly newMotion: string }) | null,
  MotionAct,
  z.input<typeof input>
> = {
  name: 'raise-point-of-order',
  undo: { back: 'withdraw-motion' },
  who: ownSeatOrChair,
  input,
  load: async (tx, { meeting }, _actor, now, filled) => {
    const facts = await motionFacts(tx, meeting, now, filled);
    return facts && { ...facts, newMotion: randomUUID() };
  },
  decide: (facts, input, actor) => moved(facts, { ...input, kind: 'pointOfOrder' }, actor),
};
