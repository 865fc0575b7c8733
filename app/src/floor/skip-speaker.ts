import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { besides, type ListFacts, listFacts, notWaiting, waitingOn } from './list-facts.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker') });
type Input = z.infer<typeof input>;

/** Who is called and not in the hall stays on the list, marked, and waits at its end. */
export const skipSpeaker: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'skip-speaker',
  undo: { back: 'put-back-speaker' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    const waiting = waitingOn(list, chair.facts.item?.id);
    const skipped = waiting.find(({ speaker }) => speaker === input.speaker);
    if (!skipped) return refuse(notWaiting);
    const place = besides(skipped, waiting).indexOf(skipped);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.skipped', {
          meeting: input.meeting,
          speaker: skipped.speaker,
          state: skipped.state,
          place: place + 1,
        }),
      ],
    };
  },
};
