import { type Refusal, refuse } from '../door/command.ts';
import { choice, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import {
  isRefused,
  nobodyVoted,
  type SessionParameters,
  type TakenData,
  type TakenInput,
  takenBy,
  votesInput,
} from '../parameters/index.ts';
import type { Tx } from '../store/database.ts';
import { adoptedByVote, assemblyNow, votingNow } from './slots.ts';

/** How the Assembly decided something that is no text of its own. The figures are null where no hands were counted. */
export interface AssemblyDecision extends Omit<TakenData, 'how'> {
  readonly meeting: string;
  readonly how: 'consensus' | 'vote';
  /** the text that was adopted by vote; null by consensus, and by a show of hands */
  readonly proposal: string | null;
}

/** The fields of a decision of the Assembly: in which meeting, and without a vote, by a show of hands or by the text that was voted on. */
export const decisionInput = {
  meeting: ref('meeting'),
  how: choice(['consensus', 'hands', 'vote']),
  proposal: ref('proposal', 'input.choose').nullable().default(null),
  ...votesInput,
};

interface DecisionInput extends Omit<TakenInput, 'how'> {
  readonly meeting: string;
  readonly how: 'consensus' | 'hands' | 'vote';
  readonly proposal: string | null;
}

export interface DecidingFacts {
  /** the open meeting of the Assembly */
  readonly meeting: string | null;
  readonly suspended: boolean;
  /** States present in it, by code */
  readonly present: readonly string[];
  /** what it votes on first; null when it does not vote */
  readonly votesFirst: Objection | null;
  /** ids of texts adopted by vote at the session */
  readonly byVote: readonly string[];
}

export async function decidingFacts(tx: Tx, session: string, filled: Filled): Promise<DecidingFacts> {
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(tx, session)));
  const meeting = assembly?.meeting ?? null;
  const voting = meeting === null ? [] : filled(votingNow).map((read) => read(tx, meeting, filled));
  const texts = await Promise.all(filled(adoptedByVote).map((read) => read(tx, session)));
  return {
    meeting,
    suspended: assembly?.suspended ?? false,
    present: assembly?.present ?? [],
    votesFirst: (await Promise.all(voting)).find((one) => one !== null) ?? null,
    byVote: texts.flat().map(({ id }) => id),
  };
}

/** A decision of the Assembly as its act says it. */
export interface Decided {
  readonly data: AssemblyDecision;
  /** false where hands were shown, and not enough for it */
  readonly carried: boolean;
  readonly cites: readonly string[];
}

/**
 * The Assembly decides in an open meeting that goes on, and not while it votes on something else: without a vote, by a show of hands with the majority for procedure, or by
 * the text that it adopted by vote. Else why it is not decided so.
 */
export function decidedBy(
  {
    deciding: { meeting, suspended, votesFirst, present, byVote },
    parties,
    parameters,
  }: { readonly deciding: DecidingFacts; readonly parties: readonly string[]; readonly parameters: SessionParameters },
  { how, proposal, ...sent }: DecisionInput,
  cite: string,
): Decided | Refusal {
  if (meeting === null || meeting !== sent.meeting) return refuse(no('assembly-not-meeting', {}, cite));
  if (suspended) return refuse(no('meeting-suspended'));
  if (votesFirst) return refuse(votesFirst);
  if (how === 'vote' && (proposal === null || !byVote.includes(proposal)))
    return refuse(no('vote-without-text', {}, cite));
  const hands = how === 'hands';
  if (hands && nobodyVoted({ ...sent, how: 'vote' })) return refuse(no('vote-figures-none'));
  const taken = takenBy({ statesParties: parties, present, parameters }, 'D02', {
    ...sent,
    how: hands ? 'vote' : 'withoutVote',
  });
  if (isRefused(taken)) return taken;
  const { how: _, ...figures } = taken.data;
  return {
    carried: taken.carried,
    data: {
      meeting,
      how: how === 'consensus' ? 'consensus' : 'vote',
      proposal: how === 'vote' ? proposal : null,
      ...figures,
    },
    cites: hands ? taken.cites : [],
  };
}

/** What hands have said, for the tables; null where nobody counted. */
export function figuresOf({ inFavour, against, abstaining, needed }: Partial<AssemblyDecision>): Figures | null {
  return inFavour == null || against == null
    ? null
    : { inFavour, against, abstaining: abstaining ?? 0, needed: needed ?? 0 };
}

/** Where nobody counted: a sentence then names no figure. */
export const uncounted: Figures = { inFavour: 0, against: 0, abstaining: 0, needed: 0 };

/** A show of hands, and how many were needed. */
export interface Figures {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
  readonly needed: number;
}
