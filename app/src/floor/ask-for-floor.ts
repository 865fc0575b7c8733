import { randomUUID } from 'node:crypto';
import { regions } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, optionalLine, ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { meetingObjection, noSuchMeeting, sessionOfMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { hasClosed } from './facts.ts';
import { knownGroups, type ListFacts, listFacts, waitingOn } from './list-facts.ts';

const input = z.object({
  meeting: ref('meeting'),
  state: stateCode,
  /** the regional group on whose behalf it speaks; empty for none */
  region: choice(['', ...regions]).default(''),
  /** another group, as the delegation writes it */
  onBehalfOf: optionalLine(120),
});
type Input = z.infer<typeof input>;

interface Facts extends ListFacts {
  readonly newSpeaker: string;
  /** groups on whose behalf somebody spoke in this session with the chair's yes, as they were written */
  readonly groups: readonly string[];
}

/** Speakers are called in the order in which they asked. Rules of Procedure, speeches [unverified]. */
export const askForFloor: Command<Input, Facts, FloorAct, z.input<typeof input>> = {
  name: 'ask-for-floor',
  undo: { back: 'withdraw-from-list' },
  who: ownSeatOrSecretariat,
  input,
  load: async (tx, { meeting }, _actor, now) => {
    const [facts, groups] = await Promise.all([
      listFacts(tx, meeting, now),
      knownGroups(tx, sessionOfMeeting(tx, meeting)),
    ]);
    return { ...facts, groups, newSpeaker: randomUUID() };
  },
  decide({ meeting, list, newSpeaker, groups }, input, actor, now) {
    if (!meeting) return refuse(noSuchMeeting);
    const capacity = delegateOf(actor, meeting.session, input.state) ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(meeting, actor, null, { whileSuspended: true });
    if (blocked) return refuse(blocked);
    if (!meeting.item) return refuse(no('no-item-open'));
    if (!meeting.statesParties.includes(input.state) || !meeting.participating.includes(input.state))
      return refuse(
        no(
          'no-delegation',
          {
            state: input.state,
          },
          'Rome Statute, article 112(1)',
        ),
      );
    if (meeting.listClosed || hasClosed(meeting, now)) return refuse(no('list-closed'));
    const waiting = waitingOn(list, meeting.item.id).filter(({ kind }) => kind !== 'reply');
    const place = waiting.findIndex((speaker) => speaker.state === input.state);
    if (place >= 0)
      return refuse(
        no('already-listed', {
          state: input.state,
          place: place + 1,
        }),
      );
    const { region, onBehalfOf } = input;
    if (region !== '' && onBehalfOf !== null) return refuse(no('two-groups'));
    const item = meeting.item.id;
    const ofItem = list.filter((speaker) => speaker.item === item);
    const position = Math.max(0, ...ofItem.map((speaker) => speaker.position)) + 1;
    // What the chair's own desk writes, and a group that the chair knows already, waits for no yes.
    const awaits = onBehalfOf !== null && capacity.kind === 'delegate' && !groups.includes(onBehalfOf);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { speaker: newSpeaker, place: waiting.length + 1 },
      acts: [
        say('floor.asked', {
          meeting: input.meeting,
          speaker: newSpeaker,
          item,
          state: input.state,
          onBehalfOf: awaits ? null : onBehalfOf,
          ...(region === '' ? {} : { region }),
          position,
        }),
        ...(awaits ? [groupNamed(input.meeting, newSpeaker, onBehalfOf)] : []),
      ],
    };
  },
};

/** The chair reads it; nobody else does before the yes. */
function groupNamed(meeting: string, speaker: string, onBehalfOf: string): FloorAct {
  return say('floor.group-named', { meeting, speaker, onBehalfOf });
}
