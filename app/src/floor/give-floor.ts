import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { capacityName } from '../identity/actor.ts';
import type { FloorAct } from './acts.ts';
import { chairOf } from './chair.ts';
import { endOfSpeech } from './end-speech.ts';
import { type ListFacts, listFacts, waitingOn } from './list-facts.ts';

const input = z.object({ meeting: id, speaker: id.optional() });
type Input = z.infer<typeof input>;

/** Gives the floor to the next on the list, or to the one named; the speech in progress ends. */
export const giveFloor: Command<Input, ListFacts, FloorAct> = {
  name: 'give-floor',
  input,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor, now) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    if (chair.facts.voteInProgress)
      return refuse(
        objection(
          'vote-in-progress',
          'A vote has begun. It is interrupted only by a point of order on how it is conducted.',
          'Rules of Procedure of the Assembly, conduct during voting',
        ),
      );
    const waiting = waitingOn(list, chair.facts.item?.id);
    const next = input.speaker === undefined ? waiting[0] : waiting.find(({ speaker }) => speaker === input.speaker);
    if (!next)
      return refuse(
        input.speaker === undefined
          ? objection('list-empty', 'Nobody waits for the floor.')
          : objection('not-waiting', 'This speaker does not wait for the floor on the current item.'),
      );
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        ...endOfSpeech(chair.facts, now),
        {
          act: 'floor.given',
          subject: `meeting:${input.meeting}`,
          audience: 'public',
          cites: [],
          data: {
            meeting: input.meeting,
            speaker: next.speaker,
            state: next.state,
            limitSeconds: chair.facts.limitSeconds,
          },
        },
      ],
    };
  },
};
