import type { DecisionId } from '@plenary/rules';
import { type MeetingFacts, meetingFacts, seatsGoneSince } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import type { AtClose, Choice } from './acts.ts';
import { type HandsCount, handsCounted } from './hands.ts';
import type { BegunLot } from './lot-acts.ts';
import { type ProposalFacts, proposalFacts } from './proposal-facts.ts';
import type { RollCall } from './roll-call.ts';
import type { VoteMethod } from './voting-method.ts';

export interface CastVote {
  readonly state: string;
  readonly choice: Choice;
  readonly receipt: string;
  readonly at: string;
}

export interface VoteFacts {
  readonly vote: string;
  readonly kind: DecisionId;
  readonly method: VoteMethod;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly statesParties: number;
  /** the vote before it on the same proposal was equally divided */
  readonly second: boolean;
  readonly entitled: readonly string[];
  readonly notEntitled: readonly { readonly state: string; readonly reason: string }[];
  /** in the order of the codes */
  readonly cast: readonly CastVote[];
  /** what was counted, where hands are shown; by round, then by account */
  readonly counts: readonly HandsCount[];
  /** which two delegations count the hands; null where two persons of the Secretariat do */
  readonly tellers: readonly string[] | null;
  /** accounts that entered answers for other seats in its roll call */
  readonly enteredBy: readonly string[];
  /** null until the State from which it begins is drawn */
  readonly rollCall: RollCall | null;
  /** its result is decided again as before a quorum was asked to take up an amendment, or before a second vote */
  readonly before?: true;
  /** null where no lot of a roll call was begun */
  readonly lot: BegunLot | null;
  /** seats that were present while the vote went on, and are not any more */
  readonly gone: readonly string[];
  /** null while it is open, and where it was closed before this was kept */
  readonly atClose: AtClose | null;
  readonly meeting: MeetingFacts;
  readonly proposal: ProposalFacts;
}

export async function voteFacts(tx: Tx, vote: string, now: string): Promise<VoteFacts | null> {
  const row = await tx.selectFrom('vote').selectAll().where('id', '=', vote).executeTakeFirst();
  if (!row) return null;
  const [meeting, proposal, before, cast, gone, counts] = await Promise.all([
    meetingFacts(tx, row.meeting, now),
    proposalFacts(tx, row.proposal),
    tx
      .selectFrom('vote')
      .select('result')
      .where('proposal', '=', row.proposal)
      .where('status', '=', 'announced')
      .where('id', '<>', vote)
      .execute(),
    tx.selectFrom('vote_cast').selectAll().where('vote', '=', vote).orderBy('iso3').execute(),
    seatsGoneSince(tx, row.meeting, row.opened_at),
    row.method === 'showOfHands' ? handsCounted(tx, vote) : [],
  ]);
  if (!meeting || !proposal) throw new Error(`vote ${vote} without its meeting or proposal`);
  return {
    vote,
    kind: row.kind,
    method: row.method,
    counts,
    tellers: row.tellers,
    status: row.status,
    statesParties: row.states_parties,
    second: before.some(({ result }) => result?.tie === 'secondVote'),
    entitled: row.entitled,
    notEntitled: row.not_entitled,
    rollCall: row.roll_call,
    lot: row.lot,
    gone,
    atClose: row.at_close,
    enteredBy: [...new Set(cast.flatMap(({ entered_by }) => entered_by ?? []))].toSorted(),
    cast: cast.map(({ iso3, choice, receipt, cast_at }) => ({ state: iso3, choice, receipt, at: cast_at })),
    meeting,
    proposal,
  };
}
