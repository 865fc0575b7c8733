import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { besides, type ListFacts, listFacts, notWaiting, waitingOn } from './list-facts.ts';

const input = z.object({
  meeting: ref('meeting'),
  speaker: ref('speaker'),
  place: whole({ min: 1, max: 500 }),
  reason,
});
type Input = z.infer<typeof input>;

/** The chair may call a speaker out of turn (a minister, a group); the reason stands in the record. */
export const moveSpeaker: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'move-speaker',
  edition: 2,
  undo: { again: 'moved once more' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const waiting = waitingOn(list, chair.facts.item?.id);
    const moved = waiting.find(({ speaker }) => speaker === input.speaker);
    if (!moved) return refuse(notWaiting);
    const places = besides(moved, waiting).length;
    if (input.place > places) return refuse(no('no-such-place', { places }));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.moved', {
          meeting: input.meeting,
          speaker: input.speaker,
          state: moved.state,
          place: input.place,
          item: moved.item,
          reason: input.reason,
        }),
      ],
    };
  },
};
