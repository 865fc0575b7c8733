import { randomUUID } from 'node:crypto';
import { decisionKind, mayPutToVote, quorumPurpose } from '@plenary/rules';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, flag, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { type BeforeVoting, beforeVoting } from '../floor/index.ts';
import { chairOf, motionFirst } from '../meetings/index.ts';
import { basisOf, minutesToConfirm, quorum, votesByTwo } from '../parameters/index.ts';
import { type Seat, seatsOf } from '../right-to-vote/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { amendmentsFirst } from './amendments/amendments-first.ts';
import { notOnSubstance, onThisItem } from './on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from './proposal-facts.ts';
import { type Asked, askedOn, methodFor, type VoteMethod } from './voting-method.ts';

const input = z.object({
  meeting: ref('meeting'),
  proposal: ref('proposal'),
  /** the President states that consensus was sought and is not to be had */
  consensusSought: flag.default(false),
  /** a recorded vote unless told */
  method: choice(['recorded', 'showOfHands', 'rollCall']).default('recorded'),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: BeforeVoting | null;
  readonly proposal: ProposalFacts | null;
  readonly seats: readonly Seat[];
  readonly newVote: string;
  /** States Parties that ask for a vote with names */
  readonly asked: readonly Asked[];
}

/** Puts a proposal to a recorded vote. Who may vote is fixed here, seat by seat, with the reason. */
export const openVote: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'open-vote',
  undo: { back: 'take-back-vote' },
  who: chair,
  input,
  // The text that was put to the Assembly, and no revision since.
  subject: ({ proposal }) => `proposal:${proposal}`,
  twoPersons: {
    needed: ({ meeting }) => meeting !== null && votesByTwo(meeting.parameters),
    restsOn: ({ proposal }) => ({ subject: `proposal:${proposal}` }),
    minutes: ({ meeting }) => (meeting ? minutesToConfirm(meeting.parameters) : 0),
  },
  async load(tx, { meeting, proposal }, _actor, now, filled) {
    const facts = await beforeVoting(tx, meeting, now, filled);
    return {
      meeting: facts,
      proposal: await proposalFacts(tx, proposal),
      seats: facts ? await seatsOf(tx, facts.session, facts.day) : [],
      newVote: randomUUID(),
      asked: await askedOn(tx, proposal),
    };
  },
  decide({ meeting, proposal, seats, newVote, asked }, input, actor) {
    const chair = chairOf(meeting, actor, proposalEnded(proposal));
    if (!chair.ok) return chair;
    const ready = onThisItem(chair.facts, proposal);
    if ('objection' in ready) return refuse(ready.objection);
    const kind = decisionKind(ready.kind);
    const blocked = voteObjections(chair.facts, ready, input.consensusSought);
    if (blocked.length > 0) return refuse(...blocked);
    const other = methodObjection(asked, input.method);
    if (other) return refuse(other);
    const entitled = seats.filter((seat) => seat.mayVote).map((seat) => seat.state);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { vote: newVote },
      acts: [
        say(
          'vote.opened',
          {
            vote: newVote,
            proposal: input.proposal,
            meeting: input.meeting,
            kind: ready.kind,
            consensusSought: input.consensusSought,
            ...(input.method === 'recorded' ? {} : { method: input.method }),
            statesParties: chair.facts.statesParties.length,
            present: chair.facts.present.length,
            entitled,
            notEntitled: seats
              .filter((seat) => !seat.mayVote)
              .map((seat) => ({ state: seat.state, reason: seat.finding.value.reason })),
          },
          [kind.cite.provision, 'Rome Statute, article 112(8)'],
        ),
      ],
    };
  },
};

/** Once a State Party has asked for names, no hands are shown; once one has asked that States be called, they are called. */
function methodObjection(asked: readonly Asked[], method: VoteMethod): Objection | null {
  const found = methodFor(asked);
  const first = asked.find(({ how }) => how === found.value);
  if (!first || method === 'rollCall' || method === found.value) return null;
  return no('vote-by-name-asked', { state: first.state, how: first.how }, basisOf(found));
}

function voteObjections(
  meeting: BeforeVoting,
  proposal: ProposalFacts,
  consensusSought: boolean,
): readonly Objection[] {
  const kind = decisionKind(proposal.kind);
  const found: Objection[] = [];
  if (meeting.voteInProgress) found.push(no('vote-in-progress'));
  if (meeting.ballotInProgress !== null) found.push(no('ballot-in-progress', { ballot: meeting.ballotInProgress }));
  const moved =
    motionFirst(meeting.procedure, { proposal: proposal.proposal }) ?? notOnSubstance(meeting.procedure, proposal);
  if (moved) found.push(moved);
  const before = amendmentsFirst(proposal.proposal, proposal.amending);
  if (before) found.push(before);
  // A motion interrupts a speech, which waits.
  if (meeting.speaking && proposal.form !== 'motion')
    found.push(
      no('speaker-has-floor', {
        state: meeting.speaking.state,
      }),
    );
  if (mayPutToVote({ kind: kind.id, consensusSought }).value === 'consensusFirst')
    found.push(no('consensus-not-sought', {}, 'Rome Statute, article 112(7)'));
  const needed = quorum(
    {
      purpose: quorumPurpose(kind),
      statesParties: meeting.statesParties.length,
      participating: meeting.participating.length,
      present: meeting.present.length,
    },
    meeting.parameters,
  );
  if (!needed.value.met)
    found.push(no('no-quorum', { present: needed.value.present, needed: needed.value.needed }, basisOf(needed)));
  return found;
}
