import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrChair } from '../door/who.ts';
import { meetingObjection, noSuchMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListFacts, listFacts } from './list-facts.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker') });
type Input = z.infer<typeof input>;

export const withdrawFromList: Command<Input, ListFacts, FloorAct, z.input<typeof input>> = {
  name: 'withdraw-from-list',
  undo: { back: 'put-back-speaker' },
  who: ownSeatOrChair,
  input,
  load: (tx, { meeting }, _actor, now) => listFacts(tx, meeting, now),
  decide({ meeting, list }, input, actor) {
    if (!meeting) return refuse(noSuchMeeting);
    const listed = list.find(({ speaker }) => speaker === input.speaker);
    if (!listed) return refuse(no('not-listed'));
    const capacity = delegateOf(actor, meeting.session, listed.state) ?? acting(actor, 'secretariat', 'president');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(meeting, actor, null, { whileSuspended: true });
    if (blocked) return refuse(blocked);
    if (listed.status !== 'waiting') return refuse(no('not-waiting', { state: listed.state }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('floor.withdrawn', { meeting: input.meeting, speaker: input.speaker, state: listed.state })],
    };
  },
};
