import { sha256Hex } from '../../packages/record/src/index.ts';
import { decisionKind, mayPutToVote, quorumPurpose } from '../../packages/rules/src/index.ts';
import {
  type AtClose,
  callingOrder,
  hashedInLot,
  isOfBefore,
  lotOfRollCall,
  parameterInSession,
  parametersAtClose,
  quorum,
  resultOf,
} from '../../packages/rules/src/published/index.ts';
import type { Told } from './acts.ts';
import { type Around, equal, fresh, Impossible, type Known, named, same, type Vote } from './known.ts';
import { openMeeting } from './meeting-acts.ts';
import { adoptedNow, onThisItem } from './proposal-acts.ts';
import { dayOf, partiesOn, seatsOn } from './session-acts.ts';

export function voteOpened(around: Around, told: Told<'vote.opened'>): void {
  const { known, found } = around;
  const { data, seq, at } = told;
  fresh(known.votes, data.vote, 'vote');
  const meeting = openMeeting(known.meetings, data.meeting);
  const proposal = onThisItem(known, data.proposal, meeting);
  if (known.votingIn(meeting.id)) throw new Impossible('another vote in the meeting is not announced yet');
  const { vote: id, ...rest } = data;
  known.votes.set(id, {
    ...rest,
    ...{
      id,
      openedAt: at,
      status: 'open',
      hands: null,
      lot: null,
      cast: [],
      atClose: null,
      result: null,
      answered: new Set(),
    },
  });
  const byName = [...(known.asked.get(data.proposal)?.values() ?? [])];
  const called = byName.includes('rollCall');
  if (data.method !== 'rollCall' && byName.length > 0 && (called || data.method === 'showOfHands'))
    found.wrong('results', seq, 'vote.opened: a State Party has asked for a vote by name, and it is taken otherwise');
  const day = dayOf(known, meeting.session, at);
  const seats = seatsOn(known, meeting.session, day);
  const kind = decisionKind(proposal.kind);
  same(around, told, {
    'the kind of decision': [data.kind, proposal.kind],
    'the seats present': [data.present, known.present(meeting.id).length],
    'the provisions cited': [told.cites, [kind.cite.provision, 'Rome Statute, article 112(8)']],
  });
  if (seats) {
    found.count('seatLists');
    const notEntitled = seats.filter(({ mayVote }) => !mayVote);
    same(around, told, {
      'the States Parties': [data.statesParties, seats.length],
      'the States with the right to vote': [
        data.entitled,
        seats.filter(({ mayVote }) => mayVote).map(({ state }) => state),
      ],
      'the States without it': [
        data.notEntitled,
        notEntitled.map(({ state, finding }) => ({ state, reason: finding.value.reason })),
      ],
    });
  }
  if (mayPutToVote({ kind: proposal.kind, consensusSought: data.consensusSought }).value === 'consensusFirst')
    found.wrong('results', seq, 'vote.opened: nobody stated that consensus was sought, which comes first');
  const asked = quorum(
    {
      purpose: quorumPurpose(kind),
      statesParties: data.statesParties,
      participating: data.statesParties,
      present: known.present(meeting.id).length,
    },
    known.parameters(meeting.session),
  );
  if (!asked.value.met)
    found.wrong(
      'results',
      seq,
      `vote.opened: ${asked.value.present} States Parties were present, and ${asked.value.needed} were needed`,
    );
}

export function lotBegun({ known, found }: Around, { seq, data }: Told<'roll-call.lot-begun'>): void {
  const held = openVote(known, data.vote);
  if (held.lot && held.lot.given.size === held.lot.states.length)
    found.wrong('results', seq, 'roll-call.lot-begun: both seeds were given for the lot before it');
  const { commitment, states, among } = data;
  held.lot = { commitment, states, among, given: new Map() };
}

export function seedGiven({ known }: Around, { data: { vote, state, seed } }: Told<'roll-call.seed-given'>): void {
  const { lot } = openVote(known, vote);
  if (!lot?.states.includes(state)) throw new Impossible(`no seed was asked of ${state}`);
  if (lot.given.has(state)) throw new Impossible(`${state} has given its seed before`);
  lot.given.set(state, seed);
}

/** The lot of a roll call, computed again from what was laid down before and what two delegations gave. */
function lotFell(around: Around, told: Told<'roll-call.drawn'>, held: Vote): void {
  const { known, found } = around;
  const { by, lot, state, order } = told.data;
  if (by === 'lot' && known.edition('draw-roll-call') > 1)
    found.wrong('results', told.seq, 'roll-call.drawn: the program drew alone, where two delegations give seeds');
  if (by !== 'seeds') return;
  if (!lot || !held.lot) throw new Impossible('no lot was begun');
  const { commitment, states, among, given } = held.lot;
  same(around, told, {
    'what was laid down': [lot.commitment, commitment],
    'the hash of the secret': [sha256Hex(lot.secret), commitment],
    'the seeds': [lot.seeds, states.map((one) => ({ state: one, seed: given.get(one) ?? null }))],
    'the States called': [order.toSorted(), among.toSorted()],
    ...(known.names.size === 0
      ? {}
      : { 'the State drawn': [state, lotOfRollCall(sha256Hex(hashedInLot(lot)), among, known.names).value] }),
  });
}

export function rollCallDrawn(around: Around, told: Told<'roll-call.drawn'>): void {
  const { known, found } = around;
  const { vote, state, order, meeting } = told.data;
  const held = openVote(known, vote);
  const parties = partiesOn(known, dayOf(known, named(known.meetings, meeting, 'meeting').session, told.at));
  const others = order.filter((each) => parties !== null && !parties.includes(each));
  if (others.length > 0) throw new Impossible(`it calls ${others.join(', ')}, and no State Party is called so`);
  same(around, told, { 'the meeting': [meeting, held.meeting] });
  lotFell(around, told, held);
  if (known.names.size === 0) return;
  found.count('rollCalls');
  const called = callingOrder(order, known.names, state);
  same(around, told, {
    'the order of the calling': [order, called.value],
    'the provisions cited': [told.cites, [...new Set(called.lines.map(({ cite }) => cite.provision))]],
  });
}

export function rollCallAnswer(
  { known }: Around,
  { act, data: { vote, state } }: Told<'roll-call.answered' | 'roll-call.unanswered' | 'roll-call.answer-corrected'>,
): void {
  const held = openVote(known, vote);
  if (!held.entitled.includes(state)) throw new Impossible(`${state} has no right to vote in it`);
  if (act === 'roll-call.answered') held.answered.add(state);
}

export function recordedVoteAsked(
  { known }: Around,
  { act, data }: Told<'recorded-vote.asked' | 'recorded-vote.no-longer-asked'>,
): void {
  const { proposal, state } = data;
  const asked = known.asked.get(proposal) ?? new Map();
  if (act === 'recorded-vote.asked') asked.set(state, (data as Told<'recorded-vote.asked'>['data']).how);
  else asked.delete(state);
  known.asked.set(proposal, asked);
}

/** Two counts of the hands; the figures of each are known to the public with both. */
export function handsCompared({ known, found }: Around, { seq, data }: Told<'hands.compared'>): void {
  const held = openVote(known, data.vote);
  if (held.method !== 'showOfHands') throw new Impossible('the vote is not taken by a show of hands');
  if (held.hands) throw new Impossible('both counts of the hands were equal before');
  const [one, other] = data.counts;
  if (one === undefined || other === undefined || equal(one, other) !== data.equal)
    found.wrong('results', seq, 'hands.compared: whether the two counts are equal is said wrongly');
  if (one !== undefined && data.equal) held.hands = one;
}

export function voteClosed(around: Around, told: Told<'vote.closed'>): void {
  const { known, found } = around;
  const { vote, votes, atClose } = told.data;
  const held = openVote(known, vote);
  held.status = 'closed';
  held.cast = votes;
  held.atClose = atClose ?? null;
  const states = votes.map(({ state }) => state);
  if (!equal(states, [...new Set(states)].toSorted()))
    found.wrong(
      'results',
      told.seq,
      'vote.closed: a State votes twice, or the votes are not in the order of the States',
    );
  const others = states.filter((state) => !held.entitled.includes(state));
  if (others.length > 0)
    found.wrong('results', told.seq, `vote.closed: ${others.join(', ')} voted without the right to vote in it`);
  if (votes.some(({ choice }) => !['yes', 'no', 'abstain'].includes(choice)))
    found.wrong('results', told.seq, 'vote.closed: a vote is neither for, nor against, nor an abstention');
  const silent = [...held.answered].filter((state) => !states.includes(state));
  if (silent.length > 0)
    found.wrong(
      'results',
      told.seq,
      `vote.closed: ${silent.join(', ')} answered in the roll call, and no vote is there`,
    );
  if (held.method === 'showOfHands') {
    if (!held.hands || !equal(told.data.hands, held.hands) || votes.length > 0)
      found.wrong('results', told.seq, 'vote.closed: it is not what two persons counted alike when hands were shown');
  } else if (votes.length === 0)
    found.wrong('results', told.seq, 'vote.closed: nobody has voted, and such a vote is not closed');
  if (atClose) closingFacts(around, told, held, atClose);
  else if (known.edition('close-vote') > 1)
    found.wrong('results', told.seq, 'vote.closed: it does not say what the outcome rests on');
}

/** What the closing froze, from the acts before it. */
function closingFacts(around: Around, told: Told<'vote.closed'>, held: Vote, atClose: AtClose): void {
  const { known } = around;
  const { seats, session } = named(known.meetings, held.meeting, 'meeting');
  const parties = new Set([...held.entitled, ...held.notEntitled.map(({ state }) => state)]);
  const voted = new Set(held.cast.map(({ state }) => state));
  const present = known.present(held.meeting).filter((state) => parties.has(state));
  const parameters = known.parameters(session);
  const second = isSecond(known, held);
  const counted = { ...held, second, atClose: null, meeting: { present, parameters } };
  const whyNot = (state: string) => {
    const seat = seats.get(state);
    if (seat?.present) return 'silent';
    return seat && seat.since >= held.openedAt ? 'left' : 'absent';
  };
  // Whether a delegation has a person who may vote for it is not public: that reason is taken as said.
  const unaccredited = new Set(
    atClose.notVoting.filter(({ reason }) => reason === 'unaccredited').map(({ state }) => state),
  );
  const notVoting = held.entitled
    .filter((state) => !voted.has(state))
    .map((state) => ({ state, reason: unaccredited.has(state) ? 'unaccredited' : whyNot(state) }))
    // Of a seat that was there nobody knows whether it showed its hand.
    .filter(({ reason }) => held.method !== 'showOfHands' || (reason !== 'silent' && reason !== 'left'));
  same(around, told, {
    'the States Parties': [atClose.statesParties, held.statesParties],
    'the States with the right to vote': [atClose.entitled, held.entitled],
    'the seats present': [atClose.present, present],
    'who has not voted, and why': [atClose.notVoting, notVoting],
    'whether it is a second vote': [atClose.second, second],
    'the parameters in force': [
      atClose.parameters,
      parametersAtClose(counted, { ...atClose, second, present, statesParties: held.statesParties, parameters }),
    ],
  });
}

/** In public: after the closing a delegation corrects its own vote. */
export function voteCorrected({ known, found }: Around, { seq, data }: Told<'vote.corrected'>): void {
  const held = named(known.votes, data.vote, 'vote');
  if (held.status !== 'closed') throw isNot(held, 'closed');
  const now = held.cast.find(({ state }) => state === data.state);
  if (now === undefined) throw new Impossible(`${data.state} has not voted in it`);
  if (now.choice !== data.from || data.choice === data.from)
    found.wrong(
      'results',
      seq,
      `vote.corrected: the vote of ${data.state} was ${now.choice}, and it is corrected from ${data.from} to ${data.choice}`,
    );
  held.cast = held.cast.map((one) => (one.state === data.state ? { state: one.state, choice: data.choice } : one));
}

export function voteAnnounced(around: Around, told: Told<'vote.announced'>): void {
  const { known, found } = around;
  const { data } = told;
  const held = named(known.votes, data.vote, 'vote');
  if (held.status !== 'closed') throw isNot(held, 'closed');
  const meeting = openMeeting(known.meetings, held.meeting);
  const proposal = named(known.proposals, held.proposal, 'proposal');
  const parameters = known.parameters(meeting.session);
  const facts = {
    ...held,
    second: isSecond(known, held),
    meeting: { present: known.present(meeting.id), parameters },
  };
  held.status = 'announced';
  held.result = data.result;
  found.count('votes');
  if (!held.atClose) found.outside('earlierVotes');
  let { finding, result } = resultOf(facts);
  // Before a quorum was asked to take up an amendment, and before a second vote, it was decided otherwise.
  if (!equal(result, data.result) && isOfBefore(data.result) && known.edition('announce-result') < 2)
    ({ finding, result } = resultOf({ ...facts, before: true }));
  const cites = [...new Set(finding.lines.map(({ cite }) => cite.provision))];
  same(around, told, {
    'the proposal': [data.proposal, held.proposal],
    'the votes': [data.votes, held.cast],
    ...Object.fromEntries(
      [...new Set([...Object.keys(result), ...Object.keys(data.result)])].map((key) => [
        resultWords[key] ?? key,
        [data.result[key as keyof typeof result], result[key as keyof typeof result]],
      ]),
    ),
    'the provisions cited': [told.cites, cites],
  });
  if (result.tie === 'secondVote') {
    found.count('secondVotes');
    return;
  }
  const { session } = proposal;
  known.expected = [
    result.carried
      ? { behind: told, act: 'proposal.adopted', cites, data: adoptedNow(known, proposal, meeting.id, result) }
      : {
          behind: told,
          act: 'proposal.rejected',
          cites,
          data: { proposal: proposal.id, session, meeting: meeting.id },
        },
  ];
}

const resultWords: Readonly<Record<string, string>> = {
  yes: 'the votes in favour',
  no: 'the votes against',
  abstain: 'the abstentions',
  presentAndVoting: 'present and voting',
  needed: 'the majority needed',
  carried: 'whether it is carried',
  statesParties: 'the States Parties',
  present: 'the States Parties present',
  left: 'those that voted and left',
  base: 'of how many the majority is counted',
  kind: 'the kind of decision',
  tie: 'what follows from the equal division',
  second: 'whether it is a second vote',
};

export function voteTakenBack({ known, found }: Around, { data }: Told<'vote.taken-back'>): void {
  const held = named(known.votes, data.vote, 'vote');
  if (held.status !== 'open' && held.status !== 'closed') throw isNot(held, 'open');
  const { session } = named(known.meetings, held.meeting, 'meeting');
  const until = parameterInSession('vote.takeBack', known.parameters(session)).value;
  if (held.status === 'closed' && until === 'untilClosed')
    throw new Impossible('the vote is closed, and the Bureau has set that such a vote is announced');
  held.status = 'taken-back';
  found.outside('takenBack');
}

export function isSecond(known: Known, { id, proposal }: Pick<Vote, 'id' | 'proposal'>): boolean {
  return known.votesOf(proposal).some((other) => other.id !== id && other.result?.tie === 'secondVote');
}

function openVote(known: Known, id: string): Vote {
  const held = named(known.votes, id, 'vote');
  if (held.status !== 'open') throw isNot(held, 'open');
  return held;
}

function isNot({ status }: Vote, wanted: Vote['status']): Impossible {
  return new Impossible(`the vote is ${status}, and not ${wanted}`);
}
