import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { enteredInVote } from './entered-in-vote.ts';
import { calledNow, notCalledNow } from './roll-call.ts';

/** The seat that is called now did not answer. It is called again at the end, and may vote until the vote is closed. */
export const noteNoAnswer = enteredInVote({
  name: 'note-no-answer',
  undo: { again: 'the seat is called once more' },
  input: z.object({ vote: ref('vote'), state: stateCode }),
  takes: ['open'],
  load: async () => ({}),
  decide({ rollCall, ...facts }, { vote, state }) {
    if (!rollCall) return refuse(no('roll-call-not-drawn'));
    if (!facts.entitled.includes(state)) return refuse(no('not-called', { state }));
    const called = calledNow({ ...facts, rollCall });
    return called === state ? say('roll-call.unanswered', { vote, state }) : refuse(notCalledNow(state, called));
  },
});
