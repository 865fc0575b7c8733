import { callingBand } from '@plenary/rules';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { besides, type ListedSpeaker, type ListFacts, listFacts, waitingOn } from './list-facts.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker'), reason });
type Input = z.infer<typeof input>;

/**
 * Who left the list, was removed from it or skipped, and who was given the floor by mistake, waits again at the place it had.
 * The speech of a floor given by mistake is not counted.
 */
export const putBackSpeaker: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'put-back-speaker',
  undo: { back: 'remove-speaker' },
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const back = list.find(({ speaker, item }) => speaker === input.speaker && item === chair.facts.item?.id);
    if (!back) return refuse(no('not-listed'));
    const others = besides(back, waitingOn(list, back.item)).filter((one) => one !== back);
    const objected = objectionTo(back, others, input.meeting);
    if (objected) return refuse(objected);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('floor.put-back', {
          meeting: input.meeting,
          speaker: back.speaker,
          state: back.state,
          place: placeOf(back, others),
          reason: input.reason,
        }),
      ],
    };
  },
};

function objectionTo(
  { status, skippedFrom, state, meeting }: ListedSpeaker,
  others: readonly ListedSpeaker[],
  here: string,
): Objection | null {
  if (status === 'waiting' && skippedFrom === null)
    return no('keeps-its-place', {
      state,
    });
  const place = others.findIndex((one) => one.state === state);
  if (place >= 0)
    return no('already-listed', {
      state,
      place: place + 1,
    });
  if (status === 'spoke' && meeting !== here)
    return no('spoke-in-another-meeting', {
      state,
    });
  return null;
}

/** Who was skipped remembers its place; the others are where their position puts them among those who wait now. */
function placeOf(back: ListedSpeaker, others: readonly ListedSpeaker[]): number {
  if (back.skippedFrom !== null) return Math.min(back.skippedFrom, others.length + 1);
  const band = callingBand(back.category);
  const before = (one: ListedSpeaker) => {
    const theirs = callingBand(one.category);
    return theirs < band || (theirs === band && one.position < back.position);
  };
  return others.filter(before).length + 1;
}
