import { randomUUID } from 'node:crypto';
import type { MotionKind } from '@plenary/rules';
import { z } from 'zod';
import type { Command } from '../door/command.ts';
import { choice, complaint, optionalLine, ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrChair } from '../door/who.ts';
import type { MotionAct } from './acts.ts';
import { type MotionFacts, motionFacts } from './facts.ts';
import { moved } from './moved.ts';

/** What may be moved, apart from points of order and appeals, by rank. */
export const movable = [
  ...(['suspendMeeting', 'adjournMeeting', 'adjournDebate', 'closeDebate'] as const),
  ...(['closeList', 'limitTime', 'division', 'competence', 'reconsider'] as const),
] satisfies readonly MotionKind[];

/** Of these it is said which proposal they are about, and how that stands. */
export const aboutProposal: Partial<Readonly<Record<MotionKind, 'open' | 'decided'>>> = {
  division: 'open',
  competence: 'open',
  reconsider: 'decided',
};

const input = z.object({
  meeting: ref('meeting'),
  state: stateCode,
  kind: choice(movable, 'input.choose'),
  /** the proposal that it is about */
  about: z
    .union([ref('proposal'), choice(['']).transform(() => null), z.null()], complaint('input.choose'))
    .default(null),
  words: optionalLine(300),
});
type Input = z.infer<typeof input>;

/** A representative moves how to go on. */
export const makeMotion: Command<
  Input,
  (MotionFacts & { readonly newMotion: string }) | null,
  MotionAct,
  z.input<typeof input>
> = {
  name: 'make-motion',
  undo: { back: 'withdraw-motion' },
  who: ownSeatOrChair,
  input,
  load: async (tx, { meeting }, _actor, now, filled) => {
    const facts = await motionFacts(tx, meeting, now, filled);
    return facts && { ...facts, newMotion: randomUUID() };
  },
  decide(facts, input, actor) {
    const about = aboutProposal[input.kind] === undefined ? null : input.about;
    return moved(facts, { ...input, about }, actor, (known) => wrongProposal(known, input.kind, about));
  },
};

function wrongProposal({ drafts }: MotionFacts, kind: MotionKind, about: string | null): Objection | null {
  const needs = aboutProposal[kind];
  if (needs === undefined) return null;
  const draft = drafts.find(({ id }) => id === about);
  const fits = draft && (needs === 'open' ? draft.status === 'submitted' : isDecided(draft));
  return fits ? null : no('motion-needs-proposal', { kind, needs });
}

export function isDecided({ status }: MotionFacts['drafts'][number]): boolean {
  return status === 'adopted' || status === 'rejected';
}
