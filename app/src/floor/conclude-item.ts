import { z } from 'zod';
import { objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { chairCommand } from './chair.ts';
import { endOfSpeech } from './end-speech.ts';

export const concludeItem = chairCommand({
  name: 'conclude-item',
  input: z.object({ meeting: id }),
  decide(facts, { meeting }, now) {
    if (!facts.item) return refuse(objection('no-item-open', 'The meeting is on no item.'));
    if (facts.voteInProgress)
      return refuse(
        objection('vote-in-progress', 'A vote is in progress. Announce its result before you conclude the item.'),
      );
    if (facts.ballotInProgress)
      return refuse(
        objection('ballot-in-progress', 'A ballot is in progress. Announce its result before you conclude the item.'),
      );
    return [
      ...endOfSpeech(facts, now),
      {
        act: 'item.concluded',
        subject: `meeting:${meeting}`,
        audience: 'public',
        cites: [],
        data: { meeting, item: facts.item.id, number: facts.item.number },
      },
    ];
  },
});
