import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { chairCommand } from './chair.ts';
import { endFacts, leaveDue } from './due.ts';
import { motionFirst } from './procedure.ts';

/** Asks back while a second vote or a lot is due under the item; it may be left, and go on once the item is opened again. */
export const concludeItem = chairCommand({
  name: 'conclude-item',
  undo: { back: 'reopen-item' },
  input: z.object({ meeting: ref('meeting'), leaveDue }),
  load: (tx, { item, meeting }, now, filled) =>
    endFacts(tx, meeting, { item: item?.id ?? null, meeting: null }, { now, filled }),
  decide(facts, { meeting, leaveDue }) {
    if (!facts.item) return refuse(no('no-item-open'));
    if (facts.voteInProgress) return refuse(no('vote-in-progress'));
    if (facts.ballotInProgress !== null) return refuse(no('ballot-in-progress', { ballot: facts.ballotInProgress }));
    const moved = motionFirst(facts.procedure);
    if (moved) return refuse(moved);
    if (facts.due.length > 0 && !leaveDue) return refuse(...facts.due);
    return [...facts.leaving, say('item.concluded', { meeting, item: facts.item.id, number: facts.item.number })];
  },
});
