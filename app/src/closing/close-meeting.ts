import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, endOfSpeech, say } from '../floor/index.ts';
import { dueAt, dueObjections, leaveDue } from './due.ts';

/** Asks back while a second vote or a lot is due under the item before the meeting, or of a vote or a ballot held in it. */
export const closeMeeting = chairCommand({
  name: 'close-meeting',
  input: z.object({ meeting: id, leaveDue }),
  load: async (tx, { item, meeting }, now) => ({ due: await dueAt(tx, { item: item?.id ?? null, meeting }, now) }),
  decide(facts, { meeting, leaveDue }, now) {
    if (facts.voteInProgress)
      return refuse(no('vote-in-progress', {}, 'Rules of Procedure of the Assembly, conduct during voting'));
    if (facts.ballotInProgress) return refuse(no('ballot-in-progress'));
    const due = dueObjections(facts.due, { leaveDue }, facts.parameters);
    if (due.length > 0) return refuse(...due);
    return [...endOfSpeech(facts, now), say('meeting.closed', { meeting, session: facts.session })];
  },
});
