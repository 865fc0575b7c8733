import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { type FloorAct, say } from './acts.ts';
import { chairOf, onMeeting } from './chair.ts';
import { endOfSpeech } from './end-speech.ts';
import { type ItemFacts, itemFacts } from './item-facts.ts';

const input = z.object({ meeting: id, item: id });
type Input = z.infer<typeof input>;

export const takeUpItem: Command<Input, ItemFacts, FloorAct> = {
  name: 'take-up-item',
  who: chair,
  input,
  ...onMeeting,
  load: (tx, { meeting, item }, _actor, now) => itemFacts(tx, meeting, item, now),
  decide({ meeting, item }, input, actor, now) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    if (!item || item.session !== chair.facts.session) return refuse(no('no-such-item'));
    if (chair.facts.item?.id === input.item) return refuse(no('item-already-open', { number: item.number }));
    if (item.status === 'concluded') return refuse(no('item-concluded', { number: item.number }));
    if (chair.facts.voteInProgress) return refuse(no('vote-in-progress'));
    if (chair.facts.ballotInProgress) return refuse(no('ballot-in-progress'));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        ...endOfSpeech(chair.facts, now),
        say('item.taken-up', { meeting: input.meeting, item: input.item, number: item.number }),
      ],
    };
  },
};
