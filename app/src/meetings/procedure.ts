import { competenceFirst, type MotionKind } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import { slot } from '../door/slot.ts';
import { basisOf } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';

/** What was moved in a meeting on how to go on, and what the Assembly has decided of that. */
export interface Procedure {
  /** the motion that is decided next; nothing of lower rank goes on before */
  readonly pending: { readonly kind: MotionKind; readonly state: string; readonly proposal: string | null } | null;
  /** what is carried of motions that interrupted all that wait: it is done before these are decided */
  readonly carried: readonly MotionKind[];
  /** of the item before the meeting; null while it may be debated */
  readonly debate: 'adjourned' | 'closed' | null;
  /** proposals that the Assembly found itself not competent to adopt */
  readonly barred: readonly string[];
}

export const procedureIn = slot<(db: Db | Tx, meeting: string) => Promise<Procedure>>(
  'what was moved in a meeting on how to go on',
);

/**
 * What is moved comes first; null when nothing is. `proposal`: what is asked for is this proposal, as which the motion is put.
 * `carriesOut`: it does what a motion of this kind asks for.
 */
export function motionFirst(
  procedure: Procedure | undefined,
  { proposal, carriesOut }: { readonly proposal?: string; readonly carriesOut?: MotionKind } = {},
): Objection | null {
  const pending = procedure?.pending;
  if (!pending || (proposal !== undefined && pending.proposal === proposal)) return null;
  if (carriesOut && procedure?.carried.includes(carriesOut)) return null;
  const basis = pending.kind === 'competence' ? basisOf(competenceFirst(true)) : motions;
  return no('motion-first', { motions: pending.kind, state: pending.state }, basis);
}

/** Whether a statement may still be made under the item. */
export function debateOver(procedure: Procedure | undefined): Objection | null {
  switch (procedure?.debate) {
    case 'adjourned':
      return no('debate-adjourned', {}, motions);
    case 'closed':
      return no('debate-closed', {}, motions);
    default:
      return null;
  }
}

/** Whether the Assembly may decide on a proposal: not while its debate is adjourned, nor on what it has no competence for. */
export function notToBeDecided(procedure: Procedure | undefined, proposal: string): Objection | null {
  if (procedure?.barred.includes(proposal)) return no('not-competent', {}, motions);
  return procedure?.debate === 'adjourned' ? no('debate-adjourned', {}, motions) : null;
}

const motions = {
  cite: { provision: 'Rules of Procedure of the Assembly, rules on procedural motions' },
  confidence: 'unverified',
} as const;
