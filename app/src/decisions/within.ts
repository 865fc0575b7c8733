import type { Parents, Within } from '../door/within.ts';
import type { DecisionAct } from './acts.ts';

export const decisionWithin: Within<DecisionAct> = {
  'proposal.submitted': ({ proposal, item }) => [`proposal:${proposal}`, `agenda-item:${item}`],
  'proposal.revised': ({ proposal }) => [`proposal:${proposal}`],
  'proposal.withdrawn': ({ proposal }) => [`proposal:${proposal}`],
  'proposal.adopted': ({ proposal, meeting }) => [`proposal:${proposal}`, `meeting:${meeting}`],
  'proposal.rejected': ({ proposal, meeting }) => [`proposal:${proposal}`, `meeting:${meeting}`],
  'vote.opened': ({ vote, proposal, meeting }) => [`vote:${vote}`, `proposal:${proposal}`, `meeting:${meeting}`],
  'roll-call.drawn': ({ vote }) => [`vote:${vote}`],
  // Of all seats, not of one: whose turn it is changes with it.
  'roll-call.unanswered': ({ vote }) => [`vote:${vote}`],
  'roll-call.answered': ({ vote }) => [`vote:${vote}`],
  'roll-call.answer-corrected': ({ vote }) => [`vote:${vote}`],
  'vote.cast': async ({ vote, state }, { tx, seat }) => {
    const { roll_call: rollCall } = await tx
      .selectFrom('vote')
      .select('roll_call')
      .where('id', '=', vote)
      .executeTakeFirstOrThrow();
    return [`vote:${vote}`, ...(rollCall === null ? await seat(`vote:${vote}`, state) : [])];
  },
  'vote.corrected': async ({ vote, state }, { seat }) => [`vote:${vote}`, ...(await seat(`vote:${vote}`, state))],
  'vote.closed': ({ vote }) => [`vote:${vote}`],
  'vote.taken-back': ({ vote, proposal, meeting }) => [`vote:${vote}`, `proposal:${proposal}`, `meeting:${meeting}`],
  'vote.announced': ({ vote, proposal }) => [`vote:${vote}`, `proposal:${proposal}`],
};

export const decisionParents: Parents = {
  async proposal(tx, id) {
    const row = await tx.selectFrom('proposal').select('item').where('id', '=', id).executeTakeFirst();
    return row ? [`agenda-item:${row.item}`] : [];
  },
  async vote(tx, id) {
    const row = await tx.selectFrom('vote').select(['proposal', 'meeting']).where('id', '=', id).executeTakeFirst();
    return row ? [`proposal:${row.proposal}`, `meeting:${row.meeting}`] : [];
  },
};
