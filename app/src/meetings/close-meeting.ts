import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { chairCommand } from './chair.ts';
import { endFacts, leaveDue } from './due.ts';
import { motionFirst } from './procedure.ts';

/** Asks back while a second vote or a lot is due under the item before the meeting, or of a vote or a ballot held in it. */
export const closeMeeting = chairCommand({
  name: 'close-meeting',
  undo: { back: 'reopen-meeting' },
  whileSuspended: true,
  input: z.object({ meeting: ref('meeting'), leaveDue }),
  load: (tx, { item, meeting }, now, filled) =>
    endFacts(tx, meeting, { item: item?.id ?? null, meeting }, { now, filled }),
  decide(facts, { meeting, leaveDue }) {
    if (facts.voteInProgress)
      return refuse(no('vote-in-progress', {}, 'Rules of Procedure of the Assembly, conduct during voting'));
    if (facts.ballotInProgress !== null) return refuse(no('ballot-in-progress', { ballot: facts.ballotInProgress }));
    const moved = motionFirst(facts.procedure, { carriesOut: 'adjournMeeting' });
    if (moved) return refuse(moved);
    if (facts.due.length > 0 && !leaveDue) return refuse(...facts.due);
    return [...facts.leaving, say('meeting.closed', { meeting, session: facts.session })];
  },
});
