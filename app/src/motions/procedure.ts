import { itemBefore, type Procedure } from '../meetings/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type Motion, motionsIn, nextMotion, standingOf } from './motions-in.ts';

/**
 * What was moved in a meeting, and what was decided of it. INTERPRETATION: an adjournment or a closure of the debate holds in the meeting
 * that decided it, until the President resumes the debate; a motion that contests the competence bars the proposal when it is carried
 * (ADR 50).
 */
export async function procedureNow(db: Db | Tx, meeting: string): Promise<Procedure> {
  const [motions, item] = await Promise.all([motionsIn(db, meeting), itemBefore(db, meeting)]);
  const next = nextMotion(motions);
  return {
    pending: next && { kind: next.kind, state: next.state, proposal: next.proposal },
    carried: motions
      .slice(next ? motions.indexOf(next) : 0)
      .filter((motion) => standingOf(motion) === 'carried')
      .map(({ kind }) => kind),
    debate: debateOf(motions, item?.id ?? null),
    barred: motions
      .filter((motion) => motion.kind === 'competence' && standingOf(motion) === 'carried')
      .flatMap(({ about }) => about ?? []),
  };
}

/** The motion by which the debate on an item is over; null while it may be held. */
export function endsDebate(motions: readonly Motion[], item: string | null): Motion | null {
  const holds = motions.filter(
    (motion) =>
      motion.item === item &&
      (motion.kind === 'adjournDebate' || motion.kind === 'closeDebate') &&
      standingOf(motion) === 'carried' &&
      !motion.over,
  );
  return holds.find(({ kind }) => kind === 'adjournDebate') ?? holds[0] ?? null;
}

function debateOf(motions: readonly Motion[], item: string | null): Procedure['debate'] {
  switch (endsDebate(motions, item)?.kind) {
    case 'adjournDebate':
      return 'adjourned';
    case 'closeDebate':
      return 'closed';
    default:
      return null;
  }
}
