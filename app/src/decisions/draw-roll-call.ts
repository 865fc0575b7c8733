import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { callingOrder } from './roll-call.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({
  vote: ref('vote'),
  /** the State whose name the President drew by hand; without it the lot is drawn here */
  state: stateCode.optional(),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly vote: VoteFacts | null;
  /** English names by code */
  readonly names: ReadonlyMap<string, string>;
  /** States Parties that take part in the session: their names are in the bowl */
  readonly called: readonly string[];
  /** one of them, drawn by the server's source of randomness; null when there is none */
  readonly lot: string | null;
}

/**
 * The President draws by lot the State from which a roll call begins. What the President declares counts: a lot drawn by
 * hand is entered; else it is drawn here. The State drawn stands; only a slip in one entered by hand is mended, before the
 * first answer is entered. It may be drawn for a vote that is open already, where a delegation has no device at hand: votes
 * that were cast stay, and who has voted is not called.
 */
export const drawRollCall: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'draw-roll-call',
  undo: { back: 'take-back-vote' },
  who: chair,
  input,
  async load(tx, { vote }, _actor, now) {
    const facts = await voteFacts(tx, vote, now);
    const names = await stateNames(tx);
    const meeting = facts?.meeting;
    const called = meeting ? meeting.participating.filter((state) => meeting.statesParties.includes(state)) : [];
    return {
      vote: facts,
      names: new Map([...names].map(([state, { en }]) => [state, en])),
      called,
      lot: called.length > 0 ? (called[randomInt(called.length)] ?? null) : null,
    };
  },
  decide({ vote, names, called, lot }, input, actor) {
    if (!vote) return refuse(no('no-such-vote'));
    const closed = no('vote-closed');
    const chair = chairOf(vote.meeting, actor, voteEnded(vote, ['open'], closed));
    if (!chair.ok) return chair;
    if (vote.method === 'showOfHands') return refuse(no('hands-are-shown'));
    const earlier = vote.rollCall;
    const mends = earlier?.by === 'hand' && input.state !== undefined && vote.enteredBy.length === 0;
    if (earlier && !mends) return refuse(no('roll-call-drawn', { state: earlier.state }));
    const state = input.state ?? lot;
    if (state === null) return refuse(no('no-delegations'));
    if (!called.includes(state)) return refuse(no('no-delegation', { state }));
    const found = callingOrder(called, names, state);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { state },
      acts: [
        say(
          'roll-call.drawn',
          {
            vote: input.vote,
            meeting: vote.meeting.meeting,
            state,
            by: input.state === undefined ? 'lot' : 'hand',
            order: found.value,
          },
          found.lines.map(({ cite }) => cite.provision),
        ),
      ],
    };
  },
};

/** With the lot as it fell then: for deciding it again. */
export function drawnByLot(lot: string): typeof drawRollCall {
  return { ...drawRollCall, load: async (...given) => ({ ...(await drawRollCall.load(...given)), lot }) };
}
