import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrChair } from '../door/who.ts';
import { duringVoting, type MeetingFacts, meetingFacts, meetingObjection, noSuchMeeting } from '../meetings/index.ts';
import { type MotionAct, say } from './acts.ts';
import { standingOf } from './motions-in.ts';
import { type OnMotion, onMotion } from './on-motion.ts';

const input = z.object({ meeting: ref('meeting'), motion: ref('motion') });
type Input = z.infer<typeof input>;

/** Its mover withdraws it before the voting on it begins, or whoever presides for the mover; also what was entered by a slip. */
export const withdrawMotion: Command<Input, (MeetingFacts & OnMotion) | null, MotionAct, z.input<typeof input>> = {
  name: 'withdraw-motion',
  undo: { back: 'make-motion' },
  who: ownSeatOrChair,
  input,
  async load(tx, { meeting }, _actor, now, filled) {
    const facts = await meetingFacts(tx, meeting, now);
    return facts && { ...facts, ...(await onMotion(tx, facts, now, filled)) };
  },
  decide(facts, { meeting, motion }, actor) {
    if (!facts) return refuse(noSuchMeeting);
    const found = facts.motions.find(({ id }) => id === motion);
    if (!found) return refuse(no('no-such-motion'));
    const capacity = delegateOf(actor, facts.session, found.state) ?? acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(facts, actor, null, { whileSuspended: true });
    if (blocked) return refuse(blocked);
    if (standingOf(found) !== 'pending') return refuse(no('motion-settled', { kind: found.kind }));
    const voting = found.status === 'put' ? duringVoting(facts) : null;
    if (voting) return refuse(voting);
    const { state, kind, proposal } = found;
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('motion.withdrawn', { motion, meeting, state, kind, proposal })],
    };
  },
};
