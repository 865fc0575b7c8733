import { decisionKind } from '../../packages/rules/src/index.ts';
import { parameterInSession } from '../../packages/rules/src/published/index.ts';
import type { Told } from './acts.ts';
import { type Around, fresh, Impossible, type Known, type Meeting, named, type Proposal, same } from './known.ts';
import { openMeeting } from './meeting-acts.ts';
import { dayOf, partiesOn } from './session-acts.ts';

const consensus = 'Rome Statute, article 112(7)';

export function proposalSubmitted(around: Around, told: Told<'proposal.submitted'>): void {
  const { known, found } = around;
  const { proposal: id, session, item, symbol, kind } = told.data;
  fresh(known.proposals, id, 'proposal');
  const held = named(known.sessions, session, 'session');
  held.proposals += 1;
  known.proposals.set(id, { id, session, item, kind, status: 'submitted' });
  found.count('symbols');
  same(around, told, {
    'the symbol': [symbol, `${held.symbolPrefix}/L.${held.proposals}`],
    'the provisions cited': [told.cites, [decisionKind(kind).cite.provision]],
  });
}

export function proposalRevised({ known }: Around, { data }: Told<'proposal.revised'>): void {
  untouched(known, data.proposal);
}

export function proposalWithdrawn({ known }: Around, { data }: Told<'proposal.withdrawn'>): void {
  untouched(known, data.proposal).status = 'withdrawn';
}

/** A text that is still open, without a vote on it that goes on or is to be held again. */
function untouched(known: Known, id: string): Proposal {
  const proposal = stillOpen(known, id);
  if (known.votesOf(id).some(({ status }) => status === 'open' || status === 'closed'))
    throw new Impossible('a vote on it is not announced yet');
  // Before, a text was open between the two votes on it.
  if (secondVotePending(known, proposal) && known.edition('announce-result') > 1)
    throw new Impossible('a second vote on it is due');
  return proposal;
}

function stillOpen(known: Known, id: string): Proposal {
  const proposal = named(known.proposals, id, 'proposal');
  if (proposal.status !== 'submitted') throw new Impossible(`the proposal is ${proposal.status} already`);
  return proposal;
}

/** The proposal that the meeting can act on. */
export function onThisItem(known: Known, id: string, meeting: Meeting): Proposal {
  const proposal = stillOpen(known, id);
  if (proposal.session !== meeting.session) throw new Impossible('the meeting is of another session than the proposal');
  if (meeting.item !== proposal.item) throw new Impossible('the meeting is not on the agenda item of the proposal');
  return proposal;
}

function secondVotePending(known: Known, { id, status }: Proposal): boolean {
  return status === 'submitted' && known.votesOf(id).some(({ result }) => result?.tie === 'secondVote');
}

/** What the record says of a text that is adopted by a vote. */
export function adoptedNow(
  known: Known,
  { id: proposal, session }: Proposal,
  meeting: string,
  { present, statesParties }: { readonly present: number; readonly statesParties: number },
) {
  return {
    proposal,
    session,
    meeting,
    by: 'vote' as const,
    symbol: nextSymbol(known, session),
    present,
    statesParties,
  };
}

function nextSymbol(known: Known, session: string): string {
  const { symbolPrefix, adopted } = named(known.sessions, session, 'session');
  return `${symbolPrefix}/Res.${adopted + 1}`;
}

export function proposalAdopted(around: Around, told: Told<'proposal.adopted'>): void {
  const { known, found } = around;
  const {
    proposal: id,
    by,
    meeting: where,
    symbol,
    session,
    present,
    statesParties,
    secondVotePending: said,
  } = told.data;
  found.count('symbols');
  if (by === 'consensus') {
    const meeting = openMeeting(known.meetings, where);
    const proposal = onThisItem(known, id, meeting);
    if (known.votingIn(meeting.id)) throw new Impossible('a vote in the meeting is not announced yet');
    const pending = secondVotePending(known, proposal);
    const parties = partiesOn(known, dayOf(known, meeting.session, told.at));
    found.count('consensus');
    same(around, told, {
      'the symbol': [symbol, nextSymbol(known, meeting.session)],
      'the session': [session, meeting.session],
      'the seats present': [present, known.present(meeting.id).length],
      ...(parties ? { 'the States Parties': [statesParties, parties.length] as const } : {}),
      ...(said === undefined && known.edition('adopt-by-consensus') < 2
        ? {}
        : { 'whether a second vote is due': [said, pending] as const }),
      'the provisions cited': [told.cites, [consensus]],
    });
    const atOnce = parameterInSession('tie.consensus', known.parameters(meeting.session)).value === 'atOnce';
    if (said === true && !atOnce)
      found.wrong('results', told.seq, 'proposal.adopted: a second vote on it was due, and it was adopted without one');
  } else found.count('decided');
  decided(known, id, 'adopted');
}

export function proposalRejected({ known, found }: Around, { data }: Told<'proposal.rejected'>): void {
  found.count('decided');
  decided(known, data.proposal, 'rejected');
}

function decided(known: Known, id: string, status: 'adopted' | 'rejected'): void {
  const proposal = stillOpen(known, id);
  proposal.status = status;
  if (status === 'adopted') named(known.sessions, proposal.session, 'session').adopted += 1;
}
