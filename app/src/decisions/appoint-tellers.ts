import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote'), first: stateCode, second: stateCode });
type Input = z.infer<typeof input>;

/**
 * The President names two delegations whose members count the hands, in place of two persons of the Secretariat; others are named until
 * a first count is entered.
 */
export const appointTellers: Command<Input, VoteFacts | null, DecisionAct, z.input<typeof input>> = {
  name: 'appoint-tellers',
  undo: { again: 'others are named, until a count is entered' },
  who: chair,
  input,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote, first, second }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const chair = chairOf(facts.meeting, actor, voteEnded(facts, ['open'], no('vote-closed')));
    if (!chair.ok) return chair;
    if (facts.method !== 'showOfHands') return refuse(no('no-show-of-hands'));
    if (facts.counts.length > 0) return refuse(no('counting-begun'));
    if (first === second) return refuse(no('two-delegations'));
    const states = [first, second].toSorted();
    if (facts.tellers?.join() === states.join()) return refuse(no('nothing-changed'));
    const absent = [first, second].find((state) => !facts.meeting.present.includes(state));
    if (absent) return refuse(no('teller-not-present', { state: absent }));
    const { meeting } = facts.meeting;
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [say('hands.tellers-appointed', { vote, meeting, states })],
    };
  },
};
