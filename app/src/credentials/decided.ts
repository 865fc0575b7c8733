import { choice, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import type { Tx } from '../store/database.ts';
import { adoptedByVote, assemblyNow } from './slots.ts';

/** How the Assembly decided something that is no text of its own. */
export interface AssemblyDecision {
  readonly meeting: string;
  readonly how: 'consensus' | 'vote';
  /** the text that was adopted by vote; null by consensus */
  readonly proposal: string | null;
}

/** The fields of a decision of the Assembly: in which meeting, and without a vote or by the text that was voted on. */
export const decisionInput = {
  meeting: ref('meeting'),
  how: choice(['consensus', 'vote']),
  proposal: ref('proposal', 'input.choose').nullable().default(null),
};

export interface DecidingFacts {
  /** the open meeting of the Assembly */
  readonly meeting: string | null;
  readonly suspended: boolean;
  /** ids of texts adopted by vote at the session */
  readonly byVote: readonly string[];
}

export async function decidingFacts(tx: Tx, session: string, filled: Filled): Promise<DecidingFacts> {
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(tx, session)));
  const texts = await Promise.all(filled(adoptedByVote).map((read) => read(tx, session)));
  return {
    meeting: assembly?.meeting ?? null,
    suspended: assembly?.suspended ?? false,
    byVote: texts.flat().map(({ id }) => id),
  };
}

/** The Assembly decides in an open meeting that goes on; by vote where the text stands that was adopted. */
export function decidingObjection(
  { meeting, suspended, byVote }: DecidingFacts,
  decision: AssemblyDecision,
  cite: string,
): Objection | null {
  if (meeting === null || meeting !== decision.meeting) return no('assembly-not-meeting', {}, cite);
  if (suspended) return no('meeting-suspended');
  if (decision.how === 'vote' && (decision.proposal === null || !byVote.includes(decision.proposal)))
    return no('vote-without-text', {}, cite);
  return null;
}

/** What the act says of it: a text only where there was a vote. */
export function decisionSaid({ meeting, how, proposal }: AssemblyDecision): AssemblyDecision {
  return { meeting, how, proposal: how === 'vote' ? proposal : null };
}
