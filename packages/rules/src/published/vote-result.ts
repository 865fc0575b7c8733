import type { DecisionId, Finding, ParameterValues, VoteOutcome } from '../index.ts';
import { outcomeOfVote, parameterInSession } from './in-session.ts';
import { frozenParameters, type SessionParameters } from './session-parameters.ts';

export type Choice = 'yes' | 'no' | 'abstain';

/** Why a seat with the right to vote did not: it was there and gave no answer, or it could not. */
export type NotVoting = 'silent' | 'left' | 'absent' | 'unaccredited';

/** What was counted: in a show of hands by persons, else the votes by what they say. */
export type Tally = Readonly<Record<Choice, number>>;

/**
 * What the outcome of a vote rests on beside the votes, as it stood when the vote was closed: a seat that comes or goes, or a
 * parameter that is set, until the announcement changes nothing.
 */
export interface AtClose {
  readonly statesParties: number;
  /** with the right to vote, as fixed at the opening */
  readonly entitled: readonly string[];
  /** States Parties registered as present */
  readonly present: readonly string[];
  /** those with the right to vote that have not voted, and why */
  readonly notVoting: readonly { readonly state: string; readonly reason: NotVoting }[];
  /** the vote before it on the same proposal was equally divided */
  readonly second: boolean;
  readonly parameters: SessionParameters;
}

/** What the recorded vote came to; recomputed by `npm run verify` from the votes. */
export interface VoteResult {
  readonly kind: DecisionId;
  readonly statesParties: number;
  /** States Parties present when the vote was closed; in results without facts of the close also those that voted and left */
  readonly present: number;
  /** those that voted and had left by the close; absent when there are none */
  readonly left?: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly presentAndVoting: number;
  readonly base: number;
  readonly needed: number;
  readonly carried: boolean;
  /** the vote before it on the same proposal was equally divided */
  readonly second?: true;
  /** of a vote to take up an amendment of the Statute: the quorum that was asked; results without it asked for none */
  readonly takeUp?: ParameterValues['quorum.takeUp'];
  /** equally divided, and the Bureau has set that a second vote follows: nothing is decided */
  readonly tie?: 'secondVote';
}

/** A vote whose outcome is worked out. */
export interface CountedVote {
  readonly kind: DecisionId;
  /** as the opening said */
  readonly statesParties: number;
  readonly cast: readonly { readonly state: string; readonly choice: Choice }[];
  /** by a show of hands: what both persons counted who counted; no seat is named, and nothing is cast */
  readonly hands?: Tally | null;
  /** the vote before it on the same proposal was equally divided */
  readonly second: boolean;
  /** null while it is open, and where it was closed before this was kept */
  readonly atClose: AtClose | null;
  /** its result is decided again as before a quorum was asked to take up an amendment, or before a second vote */
  readonly before?: true;
  readonly meeting: { readonly present: readonly string[]; readonly parameters: SessionParameters };
}

/** The arithmetic of the vote: the votes as they stand, on the facts of its close. */
export function resultOf(facts: CountedVote): { readonly finding: Finding<VoteOutcome>; readonly result: VoteResult } {
  const count = (choice: Choice) => facts.cast.filter((vote) => vote.choice === choice).length;
  const { parameters: kept, second: again, ...hall } = basisOf(facts);
  const tally = facts.hands ?? { yes: count('yes'), no: count('no'), abstain: count('abstain') };
  const parameters = facts.before ? withoutTakeUpQuorum(kept) : kept;
  const tieWithoutQuorum = facts.before === true;
  const second = again ? { second: true as const } : {};
  const finding = outcomeOfVote({ kind: facts.kind, ...hall, ...tally, ...second, tieWithoutQuorum }, parameters);
  const { presentAndVoting, base, needed, carried, tie } = finding.value;
  const result: VoteResult = {
    kind: facts.kind,
    ...hall,
    ...tally,
    presentAndVoting,
    base,
    needed,
    carried,
    ...second,
    ...(facts.before && facts.kind === 'D11' ? {} : takeUpOf(facts.kind, parameters)),
    ...(tie === 'secondVote' ? { tie } : {}),
  };
  return { finding, result };
}

/** The parameters that the outcome rests on, as the closing keeps them. `open`: with all that are in force. */
export function parametersAtClose(facts: CountedVote, open: AtClose): SessionParameters {
  const { finding } = resultOf({ ...facts, atClose: open });
  const used = finding.parameters.map(({ key }) => key);
  return frozenParameters(open.parameters, used);
}

/** Records made before the facts of the close were kept are decided as they were then: who had voted was counted as present. */
function basisOf({ atClose, meeting, statesParties, cast, second, hands }: CountedVote) {
  const voters = cast.map(({ state }) => state);
  if (!atClose) {
    const present = new Set([...meeting.present, ...voters]).size;
    return { statesParties, present, second, parameters: meeting.parameters };
  }
  // Hands without a name: those beyond the seats that were there at the close are of seats that had left by then.
  const left = hands
    ? Math.max(0, hands.yes + hands.no + hands.abstain - atClose.present.length)
    : voters.filter((state) => !atClose.present.includes(state)).length;
  const { parameters } = atClose;
  const present = atClose.present.length;
  return {
    statesParties: atClose.statesParties,
    present,
    ...(left > 0 ? { left } : {}),
    second: atClose.second,
    parameters,
  };
}

/*
 * Whether a vote to take up an amendment of the Statute asks for a quorum is open (docs/law.md, quorum.takeUp). The result says
 * which quorum was asked, so that whoever decides it again asks for the same; results of before asked for none.
 */

/** What the result of such a vote records beside its figures; nothing for any other kind. */
function takeUpOf(
  kind: DecisionId,
  parameters: SessionParameters,
): { readonly takeUp?: ParameterValues['quorum.takeUp'] } {
  return kind === 'D11' ? { takeUp: parameterInSession('quorum.takeUp', parameters).value } : {};
}

/** The parameters under which a result was decided that names no quorum. */
export function withoutTakeUpQuorum(parameters: SessionParameters): SessionParameters {
  return { ...parameters, values: { ...parameters.values, 'quorum.takeUp': 'asProcedure' } };
}

/** A result that may be of the time when no quorum was asked to take up an amendment, or before a second vote. */
export function isOfBefore({ kind, takeUp, tie }: Pick<VoteResult, 'kind' | 'takeUp' | 'tie'>): boolean {
  return kind === 'D11' ? takeUp === undefined : tie !== undefined;
}
