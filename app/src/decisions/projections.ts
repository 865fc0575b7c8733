import type { Projections } from '../door/command.ts';
import type { Tx } from '../store/database.ts';
import type { DecisionAct } from './acts.ts';
import type { RollCall } from './roll-call.ts';

export const decisionProjections: Projections<DecisionAct> = {
  'proposal.submitted': async (tx, { data, seq }) => {
    await tx
      .insertInto('proposal')
      .values({
        id: data.proposal,
        session: data.session,
        item: data.item,
        symbol: data.symbol,
        kind: data.kind,
        title: JSON.stringify(data.title),
        body: JSON.stringify(data.body),
        sponsor: data.sponsor,
        decided_symbol: null,
        decided_by: null,
        decided_at: null,
        meeting: null,
        last_seq: seq,
      })
      .execute();
  },
  'proposal.revised': async (tx, { data, seq }) => {
    await tx
      .updateTable('proposal')
      .set({ title: JSON.stringify(data.title), body: JSON.stringify(data.body), last_seq: seq })
      .where('id', '=', data.proposal)
      .execute();
  },
  'proposal.withdrawn': async (tx, { data, seq }) => {
    await tx
      .updateTable('proposal')
      .set({ status: 'withdrawn', last_seq: seq })
      .where('id', '=', data.proposal)
      .execute();
  },
  'proposal.adopted': async (tx, { data, at, seq }) => {
    await tx
      .updateTable('proposal')
      .set({
        status: 'adopted',
        decided_symbol: data.symbol,
        decided_by: data.by,
        decided_at: at,
        meeting: data.meeting,
        last_seq: seq,
      })
      .where('id', '=', data.proposal)
      .execute();
  },
  'proposal.rejected': async (tx, { data, at, seq }) => {
    await tx
      .updateTable('proposal')
      .set({ status: 'rejected', decided_by: 'vote', decided_at: at, meeting: data.meeting, last_seq: seq })
      .where('id', '=', data.proposal)
      .execute();
  },
  'vote.opened': async (tx, { data, at }) => {
    await tx
      .insertInto('vote')
      .values({
        id: data.vote,
        proposal: data.proposal,
        meeting: data.meeting,
        kind: data.kind,
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
  'roll-call.drawn': async (tx, { data: { vote, state, by, order } }) => {
    await setRollCall(tx, vote, { state, by, order, unanswered: [] });
  },
  'roll-call.unanswered': async (tx, { data: { vote, state } }) => {
    const roll_call = await rollCallOf(tx, vote);
    // Called again and silent again: it goes to the end of those who are called once more.
    const unanswered = [...roll_call.unanswered.filter((each) => each !== state), state];
    const { last: _before, ...rest } = roll_call;
    await setRollCall(tx, vote, { ...rest, unanswered });
  },
  'roll-call.answered': async (tx, { data: { vote, state }, actor }) => {
    await tx
      .updateTable('vote_cast')
      .set({ entered_by: actor })
      .where('vote', '=', vote)
      .where('iso3', '=', state)
      .execute();
    await setRollCall(tx, vote, { ...(await rollCallOf(tx, vote)), last: state });
  },
  // It stands as entered, by the same account: nothing more than the correction beside it.
  'roll-call.answer-corrected': async () => {},
  'vote.cast': async (tx, { data, at, capacity }) => {
    await tx
      .insertInto('vote_cast')
      .values({
        vote: data.vote,
        iso3: data.state,
        choice: data.choice,
        receipt: data.receipt,
        cast_at: at,
        entered: capacity === 'secretariat',
      })
      .execute();
  },
  'vote.corrected': async (tx, { data, at, capacity }) => {
    await tx
      .updateTable('vote_cast')
      .set({ choice: data.choice, receipt: data.receipt, cast_at: at, entered: capacity === 'secretariat' })
      .where('vote', '=', data.vote)
      .where('iso3', '=', data.state)
      .execute();
  },
  'vote.closed': async (tx, { data, at }) => {
    await tx
      .updateTable('vote')
      .set({ status: 'closed', closed_at: at, at_close: data.atClose ? JSON.stringify(data.atClose) : null })
      .where('id', '=', data.vote)
      .execute();
  },
  'vote.announced': async (tx, { data, at }) => {
    await tx
      .updateTable('vote')
      .set({ status: 'announced', announced_at: at, result: JSON.stringify(data.result) })
      .where('id', '=', data.vote)
      .execute();
  },
  'vote.taken-back': async (tx, { data, at }) => {
    await tx
      .updateTable('vote')
      .set({ status: 'taken-back', taken_back_at: at, taken_back_because: data.reason })
      .where('id', '=', data.vote)
      .execute();
  },
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
