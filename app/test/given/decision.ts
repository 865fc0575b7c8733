import type { CastFacts } from '../../src/decisions/cast-facts.ts';
import type { ProposalFacts } from '../../src/decisions/proposal-facts.ts';
import type { VoteFacts } from '../../src/decisions/vote-facts.ts';
import { defaults } from '../../src/parameters/index.ts';
import { ids as atMeeting, meeting, states } from './meeting.ts';
import { now, uid } from './who.ts';

/** Facts of a proposal under the item before the meeting, and of a recorded vote on it. */

export const ids = { ...atMeeting, proposal: uid(20), vote: uid(21) };

export function proposal(part: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    proposal: ids.proposal,
    session: 'demo-1',
    demonstration: true,
    symbolPrefix: 'DEMO-1',
    item: ids.item,
    kind: 'D01',
    sponsor: 'BRA',
    status: 'submitted',
    form: 'proposal',
    decidedSymbol: null,
    symbol: 'DEMO-1/L.1',
    nextResolution: 3,
    voteInProgress: false,
    amending: { parent: null, cosponsors: [], amendments: [], order: null },
    secondVotePending: false,
    parameters: defaults,
    ...part,
  };
}

/** `yes`, `no` and `abstain` are the States that voted so. */
export function cast(yes: readonly string[], no: readonly string[] = [], abstain: readonly string[] = []) {
  return [
    ...yes.map((state) => ({ state, choice: 'yes' as const })),
    ...no.map((state) => ({ state, choice: 'no' as const })),
    ...abstain.map((state) => ({ state, choice: 'abstain' as const })),
  ]
    .toSorted((a, b) => (a.state < b.state ? -1 : 1))
    .map((vote) => ({ ...vote, receipt: `AAAA-B${vote.state}`, at: now }));
}

export function vote(part: Partial<VoteFacts> = {}): VoteFacts {
  return {
    vote: ids.vote,
    kind: 'D01',
    status: 'open',
    statesParties: states.length,
    second: false,
    entitled: states,
    notEntitled: [],
    method: 'recorded',
    cast: [],
    counts: [],
    tellers: null,
    enteredBy: [],
    rollCall: null,
    lot: null,
    gone: [],
    atClose: null,
    meeting: meeting({ voteInProgress: true }),
    proposal: proposal({ voteInProgress: true }),
    ...part,
  };
}

export function castFacts(part: Partial<CastFacts> = {}): CastFacts {
  return {
    vote: ids.vote,
    letIn: false,
    status: 'open',
    method: 'recorded',
    meeting: ids.meeting,
    session: 'demo-1',
    demonstration: true,
    entitled: true,
    without: null,
    present: true,
    earlier: null,
    parameters: defaults,
    calling: null,
    ...part,
  };
}
