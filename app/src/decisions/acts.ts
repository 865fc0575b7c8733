import type { DecisionId, ParameterValues } from '@plenary/rules';
import type { Said } from '../door/act.ts';
import type { NotVoting } from '../floor/index.ts';
import type { SessionParameters } from '../parameters/index.ts';
import type { LanguageMap } from '../web/languages.ts';

/** What a delegation does in a vote, or is entered for it: it shows where the vote does. */
export const seatInVoteActs: readonly DecisionAct['act'][] = [
  'roll-call.unanswered',
  'roll-call.answered',
  'roll-call.answer-corrected',
  'vote.cast',
  'vote.corrected',
];

export type Choice = 'yes' | 'no' | 'abstain';

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

/** What the record can say of proposals and recorded votes. Subjects: `proposal:<id>`, `vote:<id>`. */
export type DecisionAct =
  | Said<
      'proposal.submitted',
      {
        readonly proposal: string;
        readonly session: string;
        readonly item: string;
        readonly symbol: string;
        readonly kind: DecisionId;
        readonly title: LanguageMap;
        readonly body: LanguageMap;
        readonly sponsor: string | null;
        /** the usual kind of the item, where whoever submitted confirmed that another one is meant */
        readonly usualKind?: DecisionId;
      }
    >
  | Said<'proposal.revised', { readonly proposal: string; readonly title: LanguageMap; readonly body: LanguageMap }>
  | Said<'proposal.withdrawn', { readonly proposal: string; readonly session: string }>
  | Said<
      'proposal.adopted',
      {
        readonly proposal: string;
        readonly session: string;
        readonly meeting: string;
        readonly by: 'consensus' | 'vote';
        readonly symbol: string;
        readonly present: number;
        readonly statesParties: number;
        /** by consensus: a vote on it was equally divided, and the second one given up; absent where it was not asked */
        readonly secondVotePending?: boolean;
      }
    >
  | Said<'proposal.rejected', { readonly proposal: string; readonly session: string; readonly meeting: string }>
  | Said<
      'vote.opened',
      {
        readonly vote: string;
        readonly proposal: string;
        readonly meeting: string;
        readonly kind: DecisionId;
        /** what the President stated; false where the kind of decision does not ask for it */
        readonly consensusSought: boolean;
        readonly statesParties: number;
        readonly present: number;
        readonly entitled: readonly string[];
        readonly notEntitled: readonly { readonly state: string; readonly reason: string }[];
      }
    >
  /** in a roll call: the State from which it begins, and the order of the calling */
  | Said<
      'roll-call.drawn',
      {
        readonly vote: string;
        readonly meeting: string;
        readonly state: string;
        readonly by: 'lot' | 'hand';
        readonly order: readonly string[];
      }
    >
  | Said<'roll-call.unanswered', { readonly vote: string; readonly state: string }>
  /** in public: the Secretariat entered what the seat answered when it was called. The answer itself is the sealed vote beside it. */
  | Said<'roll-call.answered', { readonly vote: string; readonly meeting: string; readonly state: string }>
  /** in public: the Secretariat mended a slip in the answer it had entered last */
  | Said<'roll-call.answer-corrected', { readonly vote: string; readonly meeting: string; readonly state: string }>
  /** audience `sealed` while the vote is open: no partial result; closing publishes every vote */
  | Said<
      'vote.cast',
      { readonly vote: string; readonly state: string; readonly choice: Choice; readonly receipt: string }
    >
  /** sealed while the vote is open; public after the closing, and then with the meeting and what the vote was before */
  | Said<
      'vote.corrected',
      {
        readonly vote: string;
        readonly meeting?: string;
        readonly state: string;
        readonly from?: Choice;
        readonly choice: Choice;
        readonly receipt: string;
      }
    >
  | Said<
      'vote.closed',
      {
        readonly vote: string;
        readonly votes: readonly { readonly state: string; readonly choice: Choice }[];
        /** absent in records made before it was kept */
        readonly atClose?: AtClose;
      }
    >
  | Said<
      'vote.announced',
      {
        readonly vote: string;
        readonly proposal: string;
        readonly votes: readonly { readonly state: string; readonly choice: Choice }[];
        readonly result: VoteResult;
      }
    >
  /**
   * Nothing is decided. What was cast while the vote was open stays sealed, and no page shows it as a result; a vote that was
   * closed before had its votes published by the closing.
   */
  | Said<
      'vote.taken-back',
      { readonly vote: string; readonly proposal: string; readonly meeting: string; readonly reason: string }
    >;
