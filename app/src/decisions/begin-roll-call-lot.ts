import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { say } from './acts.ts';
import { awaitedSeeds, sha256 } from './roll-call-lot.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote'), first: stateCode, second: stateCode });
type Input = z.infer<typeof input>;

interface Facts {
  readonly vote: VoteFacts | null;
  /** 32 bytes of the server's source of randomness, in hexadecimal digits */
  readonly newSecret: string;
}

/**
 * A lot that nobody can steer alone and everybody can recompute: a secret is laid down and its hash published; then two delegations that
 * the President chooses give a seed each; then the secret is opened, and hash, seeds and list say the State (ADR 53). While a seed is
 * awaited it may be begun anew with other delegations.
 */
export const beginRollCallLot: Command<Input, Facts, ReturnType<typeof say>, z.input<typeof input>> = {
  name: 'begin-roll-call-lot',
  undo: { again: 'begun anew with other delegations, while a seed is awaited' },
  who: chair,
  input,
  load: async (tx, { vote }, _actor, now) => ({
    vote: await voteFacts(tx, vote, now),
    newSecret: randomBytes(32).toString('hex'),
  }),
  decide({ vote, newSecret }, { vote: id, first, second }, actor) {
    if (!vote) return refuse(no('no-such-vote'));
    const chair = chairOf(vote.meeting, actor, voteEnded(vote, ['open'], no('vote-closed')));
    if (!chair.ok) return chair;
    if (vote.method === 'showOfHands') return refuse(no('hands-are-shown'));
    if (vote.rollCall) return refuse(no('roll-call-drawn', { state: vote.rollCall.state }));
    if (vote.lot && awaitedSeeds(vote.lot).length === 0) return refuse(no('seeds-given'));
    if (first === second) return refuse(no('two-delegations'));
    const states = [first, second].toSorted();
    if (vote.lot && vote.lot.states.join() === states.join()) return refuse(no('nothing-changed'));
    const { meeting, present, participating, statesParties } = vote.meeting;
    const absent = states.find((state) => !present.includes(state));
    if (absent) return refuse(no('seed-not-present', { state: absent }));
    const among = participating.filter((state) => statesParties.includes(state));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('roll-call.lot-begun', { vote: id, meeting, commitment: sha256(newSecret), states, among }),
        say('roll-call.secret-laid-down', { vote: id, secret: newSecret }),
      ],
    };
  },
};

/** With the secret as it was laid down then: for deciding it again. */
export function begunWith(secret: string): typeof beginRollCallLot {
  return {
    ...beginRollCallLot,
    load: async (...given) => ({ ...(await beginRollCallLot.load(...given)), newSecret: secret }),
  };
}
