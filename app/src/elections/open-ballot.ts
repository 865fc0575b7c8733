import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { groupsOfElection, type NextRound, nextRound } from '@plenary/rules/published';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair } from '../door/who.ts';
import { type BeforeVoting, beforeVoting } from '../floor/index.ts';
import { chairOf, type MeetingFacts, whoCanVote } from '../meetings/index.ts';
import { memberships } from '../membership/index.ts';
import { basisOf, electionParameters, frozenParameters, groupsForElection, quorum } from '../parameters/index.ts';
import { type Seat, seatsOf } from '../right-to-vote/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { opening } from './by-two-persons.ts';
import { betweenBallots, type ElectionFacts, electionFacts, electionObjection, noSuchElection } from './facts.ts';
import { lotFirst } from './record-lot.ts';

const input = z.object({ meeting: ref('meeting'), election: ref('election') });
type Input = z.infer<typeof input>;

export interface OpenBallotFacts {
  readonly meeting: BeforeVoting | null;
  readonly election: ElectionFacts | null;
  readonly seats: readonly Seat[];
  readonly memberships: readonly Membership[];
  readonly newBallot: string;
  /** it is decided again: ballots were opened before it was asked whether seats suffice for those still level */
  readonly again?: true;
}

/** As it was while one person opened it. */
export const openBallotAlone: Command<Input, OpenBallotFacts, ElectionAct, z.input<typeof input>> = {
  name: 'open-ballot',
  edition: 2,
  undo: { back: 'annul-ballot' },
  who: chair,
  input,
  async load(tx, { meeting, election }, _actor, now, filled) {
    const facts = await beforeVoting(tx, meeting, now, filled);
    return {
      meeting: facts,
      election: await electionFacts(tx, election, now),
      seats: facts ? await seatsOf(tx, facts.session, facts.day) : [],
      memberships: await memberships(tx),
      newBallot: randomUUID(),
    };
  },
  decide(facts, _input, actor) {
    const { election } = facts;
    const chair = chairOf(facts.meeting, actor, election && electionObjection(election, actor));
    if (!chair.ok) return chair;
    if (!election) return refuse(noSuchElection);
    const meeting = chair.facts;
    const { memberships } = facts;
    const today = groupsForElection({ election: meeting.day, memberships }, election.parameters).value;
    const round = nextRound(election, today);
    const found = [...placeObjections(meeting, election), ...roundObjections(meeting, election, round, facts.again)];
    if (found.length > 0) return refuse(...found);

    const issuedTo = whoCanVote(
      facts.seats.filter((seat) => seat.mayVote).map(({ state }) => state),
      meeting,
    );
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { ballot: facts.newBallot, number: round.number, attempt: round.attempt },
      acts: [
        say(
          'ballot.opened',
          {
            ballot: facts.newBallot,
            election: election.election,
            meeting: meeting.meeting,
            number: round.number,
            attempt: round.attempt,
            seats: round.seats,
            standing: round.standing.map((candidate) => candidate.id),
            restricted: round.restricted,
            groupSizes: groupsOfElection(election, today),
            requirements: round.requirements,
            explanation: round.lines,
            present: presentParties(meeting),
            issuedTo,
            issued: issuedTo.length,
            statesParties: meeting.statesParties.length,
            parameters: frozenParameters(election.parameters, electionParameters),
          },
          ['Rome Statute, article 36(6)', 'Rome Statute, article 112(8)', ...citesOf(round)],
        ),
      ],
    };
  },
};

/** Puts out the papers of the next ballot, with all that makes a paper valid fixed and explained: proposed by one, confirmed by another. */
export const openBallot = byTwoPersons(openBallotAlone, opening);

/** As a program of before decided that did not ask whether a lot or a declaration was due: until the record says that editions are kept. */
export const openBallotAgain: typeof openBallotAlone = {
  ...openBallotAlone,
  load: async (...given) => ({ ...(await openBallotAlone.load(...given)), again: true }),
};

/** As ballots were opened before it was asked whether a seat has a person who may vote for it: by this they are decided again. */
export const openBallotBefore: Command<Input, OpenBallotFacts, ElectionAct, z.input<typeof input>> = {
  ...openBallotAlone,
  edition: 1,
  async load(...given) {
    const { meeting, ...facts } = await openBallotAlone.load(...given);
    return { ...facts, meeting: meeting && { ...meeting, represented: meeting.present }, again: true };
  },
};

function citesOf(round: NextRound): readonly string[] {
  return [...new Set(round.lines.map(({ cite }) => cite.provision))];
}

function presentParties(meeting: MeetingFacts): number {
  return meeting.statesParties.filter((state) => meeting.present.includes(state)).length;
}

/** Whether the meeting is where this ballot can be held, and free for it. */
function placeObjections(meeting: BeforeVoting, election: ElectionFacts): readonly Objection[] {
  if (meeting.session !== election.session) return [no('other-session')];
  const found: Objection[] = [];
  if (meeting.item?.id !== election.item) found.push(no('item-not-open', {}, 'Rome Statute, article 36(6)(a)'));
  if (meeting.voteInProgress) found.push(no('vote-in-progress'));
  const own = betweenBallots(election);
  if (own) found.push(own);
  else if (meeting.ballotInProgress !== null)
    found.push(no('ballot-in-progress', { ballot: meeting.ballotInProgress }));
  if (meeting.speaking)
    found.push(
      no('speaker-has-floor', {
        state: meeting.speaking.state,
      }),
    );
  return found;
}

function roundObjections(
  meeting: MeetingFacts,
  election: ElectionFacts,
  round: NextRound,
  again?: true,
): readonly Objection[] {
  const lot = again ? null : lotFirst(election);
  const found: Objection[] = lot ? [lot] : [];
  if (round.standing.length === 0) found.push(no('no-candidates', {}, 'Rome Statute, article 36(4)'));
  const needed = quorum(
    {
      purpose: 'substance',
      statesParties: meeting.statesParties.length,
      participating: meeting.participating.length,
      present: presentParties(meeting),
    },
    meeting.parameters,
  );
  if (!needed.value.met)
    found.push(no('no-quorum', { present: needed.value.present, needed: needed.value.needed }, basisOf(needed)));
  return found;
}
