import { z } from 'zod';
import { objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { chairCommand, endOfSpeech, say } from '../floor/index.ts';
import { dueAt, dueObjections, leaveDue } from './due.ts';

/** Asks back while a second vote or a lot is due under the item; it may be left, and go on once the item is opened again. */
export const concludeItem = chairCommand({
  name: 'conclude-item',
  input: z.object({ meeting: id, leaveDue }),
  load: async (tx, { item }, now) => ({ due: await dueAt(tx, { item: item?.id ?? null, meeting: null }, now) }),
  decide(facts, { meeting, leaveDue }, now) {
    if (!facts.item) return refuse(objection('no-item-open', 'The meeting is on no item.'));
    if (facts.voteInProgress)
      return refuse(
        objection('vote-in-progress', 'A vote is in progress. Announce its result before you conclude the item.'),
      );
    if (facts.ballotInProgress)
      return refuse(
        objection('ballot-in-progress', 'A ballot is in progress. Announce its result before you conclude the item.'),
      );
    const due = dueObjections(facts.due, { leaveDue }, facts.parameters);
    if (due.length > 0) return refuse(...due);
    return [
      ...endOfSpeech(facts, now),
      say('item.concluded', { meeting, item: facts.item.id, number: facts.item.number }),
    ];
  },
});
