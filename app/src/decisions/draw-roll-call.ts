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
import { awaitedSeeds, drawnFrom, wholeLot } from './roll-call-lot.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({
  vote: ref('vote'),
  /** the State whose name the President drew by hand; without it the lot is drawn from the secret and the two seeds */
  state: stateCode.optional(),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly vote: VoteFacts | null;
  /** English names by code */
  readonly names: ReadonlyMap<string, string>;
  /** States Parties that take part in the session: their names are in the bowl */
  readonly called: readonly string[];
  /** what was laid down for its lot; null where no lot was begun */
  readonly secret: string | null;
}

/**
 * The President draws by lot the State from which a roll call begins: by hand, as what the President declares counts, or from a secret
 * that was laid down before and the seeds of two delegations, so that anybody can recompute it. The State drawn stands; only a slip
 * in one entered by hand is mended, before the first answer is entered. It may be drawn for a vote that is open already, where a
 * delegation has no device at hand: votes that were cast stay, and who has voted is not called.
 */
export const drawRollCall: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'draw-roll-call',
  // In the first the program drew alone.
  edition: 2,
  undo: { back: 'take-back-vote' },
  who: chair,
  input,
  async load(tx, { vote }, _actor, now) {
    const facts = await voteFacts(tx, vote, now);
    const names = await stateNames(tx);
    const meeting = facts?.meeting;
    const called = meeting ? meeting.participating.filter((state) => meeting.statesParties.includes(state)) : [];
    const laid = await tx.selectFrom('roll_call_secret').select('secret').where('vote', '=', vote).executeTakeFirst();
    return {
      vote: facts,
      names: new Map([...names].map(([state, { en }]) => [state, en])),
      called,
      secret: laid?.secret ?? null,
    };
  },
  decide({ vote, names, called, secret }, input, actor) {
    if (!vote) return refuse(no('no-such-vote'));
    const closed = no('vote-closed');
    const chair = chairOf(vote.meeting, actor, voteEnded(vote, ['open'], closed));
    if (!chair.ok) return chair;
    if (vote.method === 'showOfHands') return refuse(no('hands-are-shown'));
    const earlier = vote.rollCall;
    const mends = earlier?.by === 'hand' && input.state !== undefined && vote.enteredBy.length === 0;
    if (earlier && !mends) return refuse(no('roll-call-drawn', { state: earlier.state }));
    const drawn = input.state === undefined ? bySeeds(vote, secret, names) : byHand(vote, input.state, called);
    if ('ok' in drawn) return drawn;
    const { state, among, cites, ...how } = drawn;
    const found = callingOrder(among, names, state);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { state },
      acts: [
        say('roll-call.drawn', { vote: input.vote, meeting: vote.meeting.meeting, state, ...how, order: found.value }, [
          ...new Set([...cites, ...found.lines.map(({ cite }) => cite.provision)]),
        ]),
      ],
    };
  },
};

/** Once both seeds are given the lot has fallen: no other State is entered then. */
function byHand(vote: VoteFacts, state: string, called: readonly string[]) {
  if (vote.lot && awaitedSeeds(vote.lot).length === 0) return refuse(no('seeds-given'));
  if (!called.includes(state)) return refuse(no('no-delegation', { state }));
  return { state, by: 'hand', among: called, cites: [] } as const;
}

function bySeeds({ lot }: VoteFacts, secret: string | null, names: ReadonlyMap<string, string>) {
  if (!lot || secret === null) return refuse(no('lot-not-begun'));
  const awaited = awaitedSeeds(lot);
  const [next] = awaited;
  if (next !== undefined) return refuse(no('seed-awaited', { state: next }));
  const whole = wholeLot(lot, secret);
  const found = drawnFrom(whole, lot.among, names);
  const cites = found.lines.map(({ cite }) => cite.provision);
  return { state: found.value, by: 'seeds', among: lot.among, lot: whole, cites } as const;
}

/** As the program drew alone, with the lot as it fell then: only for deciding an entry of that time again. */
export function drawnByLot(lot: string): typeof drawRollCall {
  return {
    ...drawRollCall,
    edition: 1,
    decide: ({ vote, ...facts }, input, actor, now) => {
      const decided = drawRollCall.decide({ vote, ...facts }, { ...input, state: lot }, actor, now);
      if (!decided.ok) return decided;
      const [act] = decided.acts;
      return act?.act === 'roll-call.drawn'
        ? { ...decided, acts: [{ ...act, data: { ...act.data, by: 'lot' } }] }
        : decided;
    },
  };
}
