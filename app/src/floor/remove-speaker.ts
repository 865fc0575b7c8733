import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListFacts, listFacts, notWaiting, waitingOn } from './list-facts.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker'), reason });
type Input = z.infer<typeof input>;

/** The chair takes a speaker off the list and says why. A delegation that leaves by itself needs no reason. */
export const removeSpeaker: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'remove-speaker',
  undo: { back: 'put-back-speaker' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const removed = waitingOn(list, chair.facts.item?.id).find(({ speaker }) => speaker === input.speaker);
    if (!removed) return refuse(notWaiting);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.removed', {
          meeting: input.meeting,
          speaker: removed.speaker,
          state: removed.state,
          reason: input.reason,
        }),
      ],
    };
  },
};
