import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, debateOver, duringVoting, motionFirst, onMeeting, type Voting, votingIn } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { endOfSpeech } from './end-speech.ts';
import type { FloorFacts } from './facts.ts';
import { type ListFacts, listFacts, notWaiting, waitingOn } from './list-facts.ts';

const input = z.object({
  meeting: ref('meeting'),
  speaker: ref('speaker').optional(),
  /** who was next on the list that the chair saw; the floor goes to nobody else unawares */
  next: ref('speaker').optional(),
});
type Input = z.infer<typeof input>;

interface Facts extends Pick<ListFacts, 'list'> {
  readonly meeting: (FloorFacts & Voting) | null;
}

/** Gives the floor to the next on the list, or to the one named; the speech in progress ends. */
export const giveFloor: Command<Input, Facts, FloorAct, z.input<typeof input>> = {
  name: 'give-floor',
  undo: { back: 'put-back-speaker' },
  who: chair,
  input,
  ...onMeeting,
  async load(tx, { meeting }, _actor, now, filled) {
    const [{ meeting: facts, list }, voting] = await Promise.all([
      listFacts(tx, meeting, now),
      votingIn(tx, meeting, filled),
    ]);
    return { meeting: facts && { ...facts, ...voting }, list };
  },
  decide({ meeting, list }, input, actor, now) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    const { procedure } = chair.facts;
    const interrupted = duringVoting(chair.facts) ?? motionFirst(procedure) ?? debateOver(procedure);
    if (interrupted) return refuse(interrupted);
    const waiting = waitingOn(list, chair.facts.item?.id);
    const next = input.speaker === undefined ? waiting[0] : waiting.find(({ speaker }) => speaker === input.speaker);
    if (!next) return refuse(input.speaker === undefined ? no('list-empty') : notWaiting);
    if (input.speaker === undefined && input.next !== undefined && next.speaker !== input.next)
      return refuse(
        no('next-changed', {
          state: next.state,
        }),
      );
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        ...endOfSpeech(chair.facts, now),
        say('floor.given', {
          meeting: input.meeting,
          speaker: next.speaker,
          state: next.state,
          limitSeconds: next.limitSeconds ?? chair.facts.limitSeconds,
        }),
      ],
    };
  },
};
