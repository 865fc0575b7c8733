import { checkCount, isPartyOn } from '../../packages/rules/src/index.ts';
import {
  awaitingLot,
  awaitingLotBefore,
  ballotResult,
  type ElectionEntry,
  type ElectionHeld,
  electedFacts,
  electedInAll,
  electionAfter,
  frozenParameters,
  groupsForElection,
  groupsOfElection,
  inOrder,
  judgesByLot,
  lastAnnounced,
  nextRound,
  noLongerLevel,
  quorum,
} from '../../packages/rules/src/published/index.ts';
import type { AnyTold, Told } from './acts.ts';
import { type Around, fresh, Impossible, type Known, named, same } from './known.ts';
import { openMeeting } from './meeting-acts.ts';
import { dayOf, seatsOn } from './session-acts.ts';

const completedCites = ['Rome Statute, article 36(6)'];

export function electionCreated(around: Around, told: Told<'election.created'>): void {
  const { known } = around;
  const { election, session, item, seats, inOffice, nationalitiesInOffice, groupSizes } = told.data;
  fresh(known.elections, election, 'election');
  const { starts } = named(known.sessions, session, 'session');
  const facts = { election, session, item, seats, inOffice, nationalitiesInOffice, groupSizes };
  const parameters = known.parameters(session);
  known.elections.set(election, { ...facts, parameters, status: 'open', candidates: [], ballots: [] });
  const today = dayOf(known, session, told.at);
  const day = starts > today ? starts : today;
  if (known.memberships)
    same(around, told, {
      'the States Parties of each group': [
        groupSizes,
        groupsForElection({ election: day, memberships: known.memberships }, parameters).value,
      ],
    });
}

/** The election as it stands before the act, under the parameters of that moment, and still open. */
function openElection(known: Known, id: string): ElectionHeld {
  const election = held(known, id);
  if (election.status === 'completed') throw new Impossible('the election is completed');
  return election;
}

function held(known: Known, id: string): ElectionHeld {
  const election = named(known.elections, id, 'election');
  return inOrder({ ...election, parameters: known.parameters(election.session) });
}

function after(known: Known, id: string, told: AnyTold): void {
  known.elections.set(id, electionAfter(named(known.elections, id, 'election'), told as ElectionEntry));
}

type AboutCandidates =
  | 'election.changed'
  | 'candidate.nominated'
  | 'candidate.corrected'
  | 'candidate.withdrawn'
  | 'candidate.removed';

export function candidates(around: Around, told: Told<AboutCandidates>): void {
  const { known } = around;
  const { election: id } = told.data;
  const election = openElection(known, id);
  if (election.ballots.some(({ status }) => status === 'open')) throw new Impossible('the papers of a ballot are out');
  if ('was' in told.data && election.ballots.some(({ status }) => status !== 'annulled'))
    throw new Impossible('the first ballot was opened before it');
  if ('was' in told.data && typeof told.data.was === 'number')
    same(around, told, { 'the seats until then': [told.data.was, election.seats] });
  if ('candidate' in told.data && told.act !== 'candidate.nominated') {
    const { candidate } = told.data;
    const one = election.candidates.find((each) => each.id === candidate);
    if (one?.status !== 'standing') throw new Impossible('the candidate does not stand in the election');
  }
  if ('afterBallot' in told.data)
    same(around, told, { 'after which ballot': [told.data.afterBallot, lastAnnounced(election)?.number ?? 0] });
  if ('suggested' in told.data)
    same(around, told, {
      'whom the rules suggest': [
        told.data.suggested,
        nextRound(election, election.groupSizes).suggestedRemoval?.id ?? null,
      ],
    });
  after(known, id, told);
}

export function ballotOpened(around: Around, told: Told<'ballot.opened'>): void {
  const { known, found } = around;
  const { data, at, seq } = told;
  const election = openElection(known, data.election);
  const meeting = openMeeting(known.meetings, data.meeting);
  if (meeting.session !== election.session || meeting.item !== election.item)
    throw new Impossible('the meeting is not on the agenda item of the election');
  if (known.votingIn(meeting.id)) throw new Impossible('a vote in the meeting is not announced yet');
  if (election.ballots.some(({ status }) => status === 'open'))
    throw new Impossible('another ballot is not announced yet');
  fresh(known.ballots, data.ballot, 'ballot');
  known.ballots.set(data.ballot, data.election);
  found.count('ballots');
  const day = dayOf(known, meeting.session, at);
  const { memberships } = known;
  const today = memberships
    ? groupsForElection({ election: day, memberships }, election.parameters).value
    : data.groupSizes;
  const round = nextRound(election, today);
  const there = known.present(meeting.id);
  const parties = memberships?.filter((one) => isPartyOn(one, day)).map(({ iso3 }) => iso3);
  const present = parties?.filter((state) => there.includes(state)).length;
  same(around, told, {
    'the number of the ballot': [data.number, round.number],
    'the attempt': [data.attempt, round.attempt],
    'the seats': [data.seats, round.seats],
    'who stands': [data.standing, round.standing.map(({ id }) => id)],
    'whether it is restricted': [data.restricted, round.restricted],
    'the States Parties of each group': [data.groupSizes, groupsOfElection(election, today)],
    'the requirements': [data.requirements, round.requirements],
    'the explanation': [data.explanation, round.lines],
    'the papers issued': [data.issued, data.issuedTo.length],
    ...(parties ? { 'the States Parties': [data.statesParties, parties.length] as const } : {}),
    ...(present === undefined ? {} : { 'the States Parties present': [data.present, present] as const }),
    ...(data.parameters
      ? {
          'the parameters in force': [
            data.parameters,
            frozenParameters(election.parameters, Object.keys(data.parameters.values)),
          ] as const,
        }
      : {}),
    'the provisions cited': [
      told.cites,
      [
        'Rome Statute, article 36(6)',
        'Rome Statute, article 112(8)',
        ...new Set(round.lines.map(({ cite }) => cite.provision)),
      ],
    ],
  });
  if (!data.parameters) {
    if (known.edition('open-ballot') > 1)
      found.wrong('results', seq, 'ballot.opened: it does not say under which parameters it is held');
    else found.outside('earlierBallots');
  }
  const right = seatsOn(known, meeting.session, day)?.flatMap(({ state, mayVote }) => (mayVote ? [state] : []));
  const others = data.issuedTo.filter((state) => !there.includes(state) || (right && !right.includes(state)));
  if (others.length > 0 || new Set(data.issuedTo).size < data.issuedTo.length)
    found.wrong(
      'results',
      seq,
      `ballot.opened: papers went to those absent or without the right to vote (${others.join(', ')})`,
    );
  const asked = quorum(
    {
      purpose: 'substance',
      statesParties: data.statesParties,
      participating: data.statesParties,
      present: data.present,
    },
    election.parameters,
  );
  if (!asked.value.met)
    found.wrong('results', seq, `ballot.opened: ${data.present} were present, and ${asked.value.needed} were needed`);
  after(known, data.election, told);
}

export function ballotAnnounced(around: Around, told: Told<'ballot.announced'>): void {
  const { known, found } = around;
  const { data, seq } = told;
  const election = openElection(known, data.election);
  const ballot = election.ballots.find((each) => each.ballot === data.ballot);
  if (ballot?.status !== 'open') throw new Impossible('its ballot is not open');
  found.count('ballotResults');
  const standing = election.candidates.filter(({ id }) => ballot.standing.includes(id));
  const { issued, seats } = ballot;
  for (const { text } of checkCount({ ...data.count, issued, seats, candidates: standing }))
    found.wrong('results', seq, `ballot.announced: the count does not add up: ${text}`);
  const { result, finding } = ballotResult(election, ballot, data.count);
  same(around, told, {
    'the number of the ballot': [data.number, ballot.number],
    'present and voting': [data.result.presentAndVoting, result.presentAndVoting],
    'the majority needed': [data.result.needed, result.needed],
    'who is elected': [data.result.elected, result.elected],
    'who is level for the last seat': [data.result.tiedForLast, result.tiedForLast],
    'who is over a ceiling': [data.result.overCeiling, result.overCeiling],
    'who shares a nationality': [data.result.sameNationality, result.sameNationality],
    'the explanation': [data.explanation, finding.lines],
    'the provisions cited': [told.cites, [...new Set(finding.lines.map(({ cite }) => cite.provision))]],
  });
  completes(around, told, election, { number: ballot.number, elected: result.elected });
  after(known, data.election, told);
}

export function lotDrawn(around: Around, told: Told<'lot.drawn'>): void {
  const { known, found } = around;
  const { data } = told;
  const { election, ballot } = lastBallot(known, data);
  const earlier = data.item === undefined && known.edition('record-lot') < 2;
  const tied = (earlier ? awaitingLotBefore(election) : awaitingLot(election)).map(({ id }) => id);
  if (tied.length === 0) throw new Impossible('no lot is to be drawn after that ballot');
  found.count('lots');
  if (!same(around, told, { 'among whom the lot is drawn': [data.order.toSorted(), tied.toSorted()] })) return;
  const facts = electedFacts(election, ballot, ballot.count ?? none);
  const drawn = judgesByLot({ ...facts, order: data.order }, ballot.parameters ?? election.parameters);
  same(around, told, {
    'who is elected': [data.elected, drawn.value.elected],
    'the explanation': [data.explanation, drawn.lines],
    'the provisions cited': [told.cites, [...new Set(drawn.lines.map(({ cite }) => cite.provision))]],
  });
  completes(around, told, election, { number: ballot.number, elected: drawn.value.elected });
  after(known, data.election, told);
}

export function tieEnded(around: Around, told: Told<'tie.ended'>): void {
  const { known } = around;
  const { election, ballot } = lastBallot(known, told.data);
  const elected = noLongerLevel(election).map(({ id }) => id);
  same(around, told, { 'who is elected': [told.data.elected, elected] });
  completes(around, told, election, { number: ballot.number, elected });
  after(known, told.data.election, told);
}

export function lotTakenBack(around: Around, told: Told<'lot.taken-back'>): void {
  const { known } = around;
  const { ballot: id, election: of, order, elected } = told.data;
  const election = held(known, of);
  const ballot = election.ballots.find((each) => each.ballot === id);
  if (!ballot?.lot || ballot.lot.drawn === false) throw new Impossible('no lot was drawn after that ballot');
  if (election.ballots.some(({ number, status }) => number > ballot.number && status !== 'annulled'))
    throw new Impossible('another ballot rests on the lot');
  same(around, told, {
    'the lot': [
      { order, elected },
      { order: ballot.lot.order, elected: ballot.lot.elected },
    ],
  });
  after(known, of, told);
}

export function ballotAnnulled({ known }: Around, told: Told<'ballot.annulled'>): void {
  const { election, ballot } = told.data;
  const one = openElection(known, election).ballots.find((each) => each.ballot === ballot);
  if (one?.status !== 'open') throw new Impossible('its ballot is not open');
  after(known, election, told);
}

export function electionCompleted({ known, found }: Around, told: Told<'election.completed'>): void {
  found.count('elections');
  after(known, told.data.election, told);
}

const none = { papers: 0, invalid: 0, valid: 0, abstentions: 0, votes: [] };

function lastBallot(known: Known, { election: id, ballot }: { readonly election: string; readonly ballot: string }) {
  const election = openElection(known, id);
  const last = lastAnnounced(election);
  if (last?.ballot !== ballot) throw new Impossible('its ballot is not the last that was announced');
  return { election, ballot: last };
}

/** The election ends when the last seat is filled: the act that says so stands behind. */
function completes(
  { known }: Around,
  behind: AnyTold,
  election: ElectionHeld,
  now: { readonly number: number; readonly elected: readonly string[] },
): void {
  const elected = electedInAll(election, now);
  if (elected === null) return;
  known.expected = [
    { behind, act: 'election.completed', cites: completedCites, data: { election: election.election, elected } },
  ];
}
