import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { line, ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { meetingObjection } from '../meetings/index.ts';
import { say } from './acts.ts';
import { awaitedSeeds } from './roll-call-lot.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote'), state: stateCode, seed: line({ max: 40 }) });
type Input = z.infer<typeof input>;

/** What anybody can type again without doubt, on any keyboard and in any shell. */
const plain = /^[0-9A-Za-z]+$/;

/** A delegation that was chosen gives its seed, or the Secretariat for what it says in the hall. It is public at once, and stands. */
export const giveSeed: Command<Input, VoteFacts | null, ReturnType<typeof say>, z.input<typeof input>> = {
  name: 'give-seed',
  undo: { back: 'begin-roll-call-lot' },
  who: ownSeatOrSecretariat,
  input,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote, state, seed }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const { meeting } = facts;
    const capacity = delegateOf(actor, meeting.session, state) ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(meeting, actor, voteEnded(facts, ['open'], no('vote-closed')));
    if (blocked) return refuse(blocked);
    if (facts.rollCall) return refuse(no('roll-call-drawn', { state: facts.rollCall.state }));
    if (!facts.lot) return refuse(no('lot-not-begun'));
    if (!facts.lot.states.includes(state)) return refuse(no('not-chosen-for-lot', { state }));
    if (!awaitedSeeds(facts.lot).includes(state)) return refuse(no('seed-stands', { state }));
    if (!plain.test(seed)) return refuse(no('seed-not-plain'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('roll-call.seed-given', { vote, meeting: meeting.meeting, state, seed })],
    };
  },
};
