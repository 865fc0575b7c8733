import type { DecisionId } from '@plenary/rules';
import type { AtClose, Choice, RollCallLot, Tally, VoteResult } from '@plenary/rules/published';
import { act, itsSubject } from '../door/acts.ts';
import { addsRow, writesAtOnce } from '../door/writes.ts';
import type { Tx } from '../store/database.ts';
import type { RollCall } from './roll-call.ts';
import type { AskedMethod } from './voting-method.ts';

export type { AtClose, Choice, Tally, VoteResult };

/** What the record can say of proposals and recorded votes. Subjects: `proposal:<id>`, `vote:<id>`. */
export const voteActs = {
  'vote.opened': act<{
    readonly vote: string;
    readonly proposal: string;
    readonly meeting: string;
    readonly kind: DecisionId;
    /** what the President stated; false where the kind of decision does not ask for it */
    readonly consensusSought: boolean;
    /** absent: a recorded vote */
    readonly method?: 'showOfHands' | 'rollCall';
    readonly statesParties: number;
    readonly present: number;
    readonly entitled: readonly string[];
    readonly notEntitled: readonly { readonly state: string; readonly reason: string }[];
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: ({ proposal, meeting }) => [`proposal:${proposal}`, `meeting:${meeting}`],
    async apply(tx, { data, at }) {
      await tx
        .insertInto('vote')
        .values({
          id: data.vote,
          proposal: data.proposal,
          meeting: data.meeting,
          kind: data.kind,
          method: data.method ?? 'recorded',
          opened_at: at,
          closed_at: null,
          announced_at: null,
          taken_back_at: null,
          taken_back_because: null,
          states_parties: data.statesParties,
          present: data.present,
          entitled: JSON.stringify(data.entitled),
          not_entitled: JSON.stringify(data.notEntitled),
          result: null,
          roll_call: null,
        })
        .execute();
    },
  }),

  /** in a roll call: the State from which it begins, and the order of the calling */
  'roll-call.drawn': act<{
    readonly vote: string;
    readonly meeting: string;
    readonly state: string;
    /** by the lot of this program alone in records made before two delegations gave seeds */
    readonly by: 'lot' | 'hand' | 'seeds';
    readonly order: readonly string[];
    /** all that a lot by seeds was drawn from: the secret is opened here */
    readonly lot?: RollCallLot;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state, by, order, lot } }) {
      await setRollCall(tx, vote, { state, by, order, ...(lot ? { lot } : {}), unanswered: [] });
    },
  }),

  'roll-call.unanswered': act<{ readonly vote: string; readonly state: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state } }) {
      const roll_call = await rollCallOf(tx, vote);
      // Called again and silent again: it goes to the end of those who are called once more.
      const unanswered = [...roll_call.unanswered.filter((each) => each !== state), state];
      const { last: _before, ...rest } = roll_call;
      await setRollCall(tx, vote, { ...rest, unanswered });
    },
  }),

  /** in public: the Secretariat entered what the seat answered when it was called. The answer itself is the sealed vote beside it. */
  'roll-call.answered': act<{ readonly vote: string; readonly meeting: string; readonly state: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state }, actor }) {
      await tx
        .updateTable('vote_cast')
        .set({ entered_by: actor })
        .where('vote', '=', vote)
        .where('iso3', '=', state)
        .execute();
      await setRollCall(tx, vote, { ...(await rollCallOf(tx, vote)), last: state });
    },
  }),

  /** in public: the Secretariat mended a slip in the answer it had entered last */
  'roll-call.answer-corrected': act<{ readonly vote: string; readonly meeting: string; readonly state: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    // It stands as entered, by the same account: nothing more than the correction beside it.
    apply: null,
  }),

  /** audience `sealed` while the vote is open: no partial result; closing publishes every vote */
  'vote.cast': act<{
    readonly vote: string;
    readonly state: string;
    readonly choice: Choice;
    readonly receipt: string;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'sealed',
    within: ({ vote, state }, { seat }) => seat(`vote:${vote}`, state),
    ...addsRow('vote_cast', ({ data: { vote, state, choice, receipt }, at, capacity }) => ({
      vote,
      iso3: state,
      choice,
      receipt,
      cast_at: at,
      entered: capacity === 'secretariat',
    })),
  }),

  /** sealed while the vote is open; public after the closing, and then with the meeting and what the vote was before */
  'vote.corrected': act<{
    readonly vote: string;
    readonly meeting?: string;
    readonly state: string;
    readonly from?: Choice;
    readonly choice: Choice;
    readonly receipt: string;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: ({ from }) => (from === undefined ? 'sealed' : 'public'),
    within: ({ vote, state }, { seat }) => seat(`vote:${vote}`, state),
    ...writesAtOnce((tx, { data, at, capacity }) =>
      tx
        .updateTable('vote_cast')
        .set({ choice: data.choice, receipt: data.receipt, cast_at: at, entered: capacity === 'secretariat' })
        .where('vote', '=', data.vote)
        .where('iso3', '=', data.state),
    ),
  }),

  /** before the voting begins: how the State Party asks that the vote be taken */
  'recorded-vote.asked': act<{
    readonly proposal: string;
    readonly meeting: string;
    readonly state: string;
    readonly how: AskedMethod;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    ...addsRow('vote_asked', ({ data: { proposal, state, how } }) => ({ proposal, iso3: state, how })),
  }),
  'recorded-vote.no-longer-asked': act<{ readonly proposal: string; readonly meeting: string; readonly state: string }>(
    {
      about: ({ proposal }) => `proposal:${proposal}`,
      audience: 'public',
      within: ({ meeting }) => [`meeting:${meeting}`],
      ...writesAtOnce((tx, { data: { proposal, state } }) =>
        tx.deleteFrom('vote_asked').where('proposal', '=', proposal).where('iso3', '=', state),
      ),
    },
  ),

  /** which two delegations count the hands */
  'hands.tellers-appointed': act<{
    readonly vote: string;
    readonly meeting: string;
    readonly states: readonly string[];
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    ...writesAtOnce((tx, { data: { vote, states } }) =>
      tx
        .updateTable('vote')
        .set({ tellers: JSON.stringify(states) })
        .where('id', '=', vote),
    ),
  }),

  /** in a show of hands, what one person counted: sealed, so that the other counts for himself */
  'hands.counted': act<
    Tally & {
      readonly vote: string;
      readonly round: number;
      /** the delegation that counted; absent for the Secretariat */
      readonly state?: string;
    }
  >({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'sealed',
    within: itsSubject,
    ...addsRow('vote_hands', ({ data: { vote, round, state, yes, no, abstain }, actor }) => ({
      iso3: state ?? null,
      ...{ vote, round, yes, no, abstain },
      counter: actor ?? '',
    })),
  }),

  /** both counts of a round, in public; equal they are the result */
  'hands.compared': act<{
    readonly vote: string;
    readonly meeting: string;
    readonly round: number;
    readonly equal: boolean;
    readonly counts: readonly Tally[];
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    // Each count wrote its own row.
    apply: null,
  }),

  'vote.closed': act<{
    readonly vote: string;
    readonly votes: readonly { readonly state: string; readonly choice: Choice }[];
    /** by a show of hands: what both persons counted */
    readonly hands?: Tally;
    /** absent in records made before it was kept */
    readonly atClose?: AtClose;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, at }) {
      await tx
        .updateTable('vote')
        .set({ status: 'closed', closed_at: at, at_close: data.atClose ? JSON.stringify(data.atClose) : null })
        .where('id', '=', data.vote)
        .execute();
    },
  }),

  'vote.announced': act<{
    readonly vote: string;
    readonly proposal: string;
    readonly votes: readonly { readonly state: string; readonly choice: Choice }[];
    readonly result: VoteResult;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: ({ proposal }) => [`proposal:${proposal}`],
    async apply(tx, { data, at }) {
      await tx
        .updateTable('vote')
        .set({ status: 'announced', announced_at: at, result: JSON.stringify(data.result) })
        .where('id', '=', data.vote)
        .execute();
    },
  }),

  /**
   * Nothing is decided. What was cast while the vote was open stays sealed, and no page shows it as a result; a vote that was
   * closed before had its votes published by the closing.
   */
  'vote.taken-back': act<{
    readonly vote: string;
    readonly proposal: string;
    readonly meeting: string;
    readonly reason: string;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: ({ proposal, meeting }) => [`proposal:${proposal}`, `meeting:${meeting}`],
    async apply(tx, { data, at }) {
      await tx
        .updateTable('vote')
        .set({ status: 'taken-back', taken_back_at: at, taken_back_because: data.reason })
        .where('id', '=', data.vote)
        .execute();
    },
  }),
};

async function rollCallOf(tx: Tx, vote: string): Promise<RollCall> {
  const { roll_call } = await tx
    .selectFrom('vote')
    .select('roll_call')
    .where('id', '=', vote)
    .executeTakeFirstOrThrow();
  if (!roll_call) throw new Error(`no roll call in vote ${vote}`);
  return roll_call;
}

async function setRollCall(tx: Tx, vote: string, rollCall: RollCall): Promise<void> {
  await tx
    .updateTable('vote')
    .set({ roll_call: JSON.stringify(rollCall) })
    .where('id', '=', vote)
    .execute();
}
