import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id, optionalLine, stateCode } from '../door/input.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { acting, capacityName, delegateOf } from '../identity/actor.ts';
import type { FloorAct } from './acts.ts';
import { meetingObjection, noSuchMeeting } from './facts.ts';
import { type ListFacts, listFacts, waitingOn } from './list-facts.ts';

const input = z.object({
  meeting: id,
  state: stateCode,
  onBehalfOf: optionalLine(120),
});
type Input = z.infer<typeof input>;

interface Facts extends ListFacts {
  readonly newSpeaker: string;
}

/** Speakers are called in the order in which they asked. Rules of Procedure, speeches [unverified]. */
export const askForFloor: Command<Input, Facts, FloorAct> = {
  name: 'ask-for-floor',
  who: ownSeatOrSecretariat,
  input,
  load: async (tx, { meeting }, _actor, now) => ({ ...(await listFacts(tx, meeting, now)), newSpeaker: randomUUID() }),
  decide({ meeting, list, newSpeaker }, input, actor) {
    if (!meeting) return refuse(noSuchMeeting);
    const capacity = delegateOf(actor, meeting.session, input.state) ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(objection('not-your-seat', 'A delegation asks for the floor for its own seat only.'));
    const blocked = meetingObjection(meeting, actor);
    if (blocked) return refuse(blocked);
    if (!meeting.item)
      return refuse(
        objection('no-item-open', 'The meeting is on no agenda item yet. Ask when the President has taken one up.'),
      );
    if (!meeting.statesParties.includes(input.state) || !meeting.participating.includes(input.state))
      return refuse(
        objection(
          'no-delegation',
          `${input.state} has no delegation at this session.`,
          'Rome Statute, article 112(1)',
          {
            state: input.state,
          },
        ),
      );
    if (meeting.listClosed)
      return refuse(objection('list-closed', 'The list of speakers is closed. The President may open it again.'));
    const waiting = waitingOn(list, meeting.item.id);
    const place = waiting.findIndex((speaker) => speaker.state === input.state);
    if (place >= 0)
      return refuse(
        objection('already-listed', `${input.state} is on the list already, at place ${place + 1}.`, undefined, {
          state: input.state,
          place: place + 1,
        }),
      );
    const position = Math.max(0, ...list.map((speaker) => speaker.position)) + 1;
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { speaker: newSpeaker, place: waiting.length + 1 },
      acts: [
        {
          act: 'floor.asked',
          subject: `meeting:${input.meeting}`,
          audience: 'public',
          cites: [],
          data: {
            meeting: input.meeting,
            speaker: newSpeaker,
            item: meeting.item.id,
            state: input.state,
            onBehalfOf: input.onBehalfOf,
            position,
          },
        },
      ],
    };
  },
};
