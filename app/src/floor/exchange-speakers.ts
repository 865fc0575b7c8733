import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListFacts, listFacts, notWaiting, waitingOn } from './list-facts.ts';

const input = z.object({
  meeting: ref('meeting'),
  speaker: ref('speaker'),
  other: ref('speaker', 'input.choose'),
  reason,
});
type Input = z.infer<typeof input>;

/** Two that agreed exchange their places; the others keep theirs. */
export const exchangeSpeakers: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'exchange-speakers',
  undo: { again: 'exchanged once more' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const waiting = waitingOn(list, chair.facts.item?.id);
    const [one, other] = [input.speaker, input.other].map((id) => waiting.find(({ speaker }) => speaker === id));
    if (!one || !other) return refuse(notWaiting);
    if (one.kind !== other.kind) return refuse(no('on-another-list', { state: other.state }));
    if (one === other) return refuse(no('same-place'));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.exchanged', {
          meeting: input.meeting,
          speaker: one.speaker,
          state: one.state,
          other: other.speaker,
          otherState: other.state,
          reason: input.reason,
        }),
      ],
    };
  },
};
