import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Command } from '../door/command.ts';
import { optionalLine, ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrChair } from '../door/who.ts';
import type { MotionAct } from './acts.ts';
import { type MotionFacts, motionFacts } from './facts.ts';
import { moved } from './moved.ts';

const input = z.object({ meeting: ref('meeting'), state: stateCode, words: optionalLine(300) });
type Input = z.infer<typeof input>;

const basis = {
  cite: { provision: 'Rules of Procedure of the Assembly, rule on points of order' },
  confidence: 'unverified',
} as const;

/** Against the ruling that was made last, once, and before the meeting goes on: put to the vote at once. */
export const appealRuling: Command<
  Input,
  (MotionFacts & { readonly newMotion: string }) | null,
  MotionAct,
  z.input<typeof input>
> = {
  name: 'appeal-ruling',
  undo: { back: 'withdraw-motion' },
  who: ownSeatOrChair,
  input,
  load: async (tx, { meeting }, _actor, now, filled) => {
    const facts = await motionFacts(tx, meeting, now, filled);
    return facts && { ...facts, newMotion: randomUUID() };
  },
  decide: (facts, input, actor) =>
    moved(facts, { ...input, kind: 'appeal', appeals: facts?.ruling?.motion ?? null }, actor, noAppeal),
};

/** Why the ruling stands; null while it can be appealed against. */
export function noAppeal({ ruling }: Pick<MotionFacts, 'ruling'>): Objection | null {
  if (!ruling) return no('no-ruling', {}, basis);
  return ruling.wentOn ? no('appeal-too-late', {}, basis) : null;
}
