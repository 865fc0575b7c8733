import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, endOfSpeech, say } from '../floor/index.ts';
import { dueAt, dueObjections, leaveDue } from './due.ts';

/** Asks back while a second vote or a lot is due under the item; it may be left, and go on once the item is opened again. */
export const concludeItem = chairCommand({
  name: 'conclude-item',
  input: z.object({ meeting: id, leaveDue }),
  load: async (tx, { item }, now) => ({ due: await dueAt(tx, { item: item?.id ?? null, meeting: null }, now) }),
  decide(facts, { meeting, leaveDue }, now) {
    if (!facts.item) return refuse(no('no-item-open'));
    if (facts.voteInProgress) return refuse(no('vote-in-progress'));
    if (facts.ballotInProgress) return refuse(no('ballot-in-progress'));
    const due = dueObjections(facts.due, { leaveDue }, facts.parameters);
    if (due.length > 0) return refuse(...due);
    return [
      ...endOfSpeech(facts, now),
      say('item.concluded', { meeting, item: facts.item.id, number: facts.item.number }),
    ];
  },
});
