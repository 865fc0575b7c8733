import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { meetingObjection } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { calledNow, notCalledNow } from './roll-call.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote'), state: stateCode });
type Input = z.infer<typeof input>;

const who = secretariat;

/** The seat that is called now did not answer. It is called again at the end, and may vote until the vote is closed. */
export const noteNoAnswer: Command<Input, VoteFacts | null, DecisionAct> = {
  name: 'note-no-answer',
  undo: { again: 'the seat is called once more' },
  who,
  input,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote, state }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(no('no-such-vote'));
    const closed = no('vote-closed');
    const blocked = meetingObjection(facts.meeting, actor, voteEnded(facts, ['open'], closed));
    if (blocked) return refuse(blocked);
    if (!facts.rollCall) return refuse(no('roll-call-not-drawn'));
    if (!facts.entitled.includes(state)) return refuse(no('not-called', { state }));
    const called = calledNow({ ...facts, rollCall: facts.rollCall });
    if (called !== state) return refuse(notCalledNow(state, called));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('roll-call.unanswered', { vote, state })],
    };
  },
};
