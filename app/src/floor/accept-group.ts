import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListFacts, listFacts } from './list-facts.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker') });
type Input = z.infer<typeof input>;

/** A delegation wrote on whose behalf it speaks. With the chair's yes everybody reads it; in this session it then is a known group. */
export const acceptGroup: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'accept-group',
  undo: { back: 'remove-speaker' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const named = list.find(({ speaker, item }) => speaker === input.speaker && item === chair.facts.item?.id);
    if (!named) return refuse(no('not-listed'));
    if (named.awaits === null)
      return refuse(
        no('no-group-waits', {
          state: named.state,
        }),
      );
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.group-accepted', {
          meeting: input.meeting,
          speaker: named.speaker,
          state: named.state,
          onBehalfOf: named.awaits,
        }),
      ],
    };
  },
};
