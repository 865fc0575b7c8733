import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
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
    if (!item || item.session !== chair.facts.session)
      return refuse(objection('no-such-item', 'This session has no such agenda item.'));
    if (chair.facts.item?.id === input.item)
      return refuse(
        objection('item-already-open', 'The meeting is on this item already.', undefined, { number: item.number }),
      );
    if (item.status === 'concluded')
      return refuse(
        objection(
          'item-concluded',
          `Item ${item.number} is concluded. Open it again first, with the reason.`,
          undefined,
          { number: item.number },
        ),
      );
    if (chair.facts.voteInProgress)
      return refuse(
        objection('vote-in-progress', 'A vote is in progress. Announce its result before you take up another item.'),
      );
    if (chair.facts.ballotInProgress)
      return refuse(
        objection(
          'ballot-in-progress',
          'A ballot is in progress. Announce its result before you take up another item.',
        ),
      );
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
