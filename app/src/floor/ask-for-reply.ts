import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { meetingObjection, noSuchMeeting } from '../meetings/index.ts';
import { basisOf, rightOfReply } from '../parameters/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListedSpeaker, type ListFacts, listFacts } from './list-facts.ts';
import { partyOf, type SpeakingParty, speaksAs } from './who-speaks.ts';

const input = z.object({
  meeting: ref('meeting'),
  state: stateCode,
  /** the statement that it answers */
  answers: ref('speaker', 'input.choose'),
});
type Input = z.infer<typeof input>;

interface Facts extends ListFacts {
  readonly newSpeaker: string;
  readonly party: SpeakingParty;
}

/** A State answers a statement on the item: called behind the statements, so often and so long as the rule allows. */
export const askForReply: Command<Input, Facts, FloorAct, z.input<typeof input>> = {
  name: 'ask-for-reply',
  undo: { back: 'withdraw-from-list' },
  who: ownSeatOrSecretariat,
  input,
  load: async (tx, { meeting, state }, _actor, now) => ({
    ...(await listFacts(tx, meeting, now)),
    party: await partyOf(tx, state),
    newSpeaker: randomUUID(),
  }),
  decide({ meeting, list, newSpeaker, party }, input, actor) {
    if (!meeting) return refuse(noSuchMeeting);
    const { state } = input;
    const capacity = delegateOf(actor, meeting.session, state) ?? acting(actor, 'secretariat');
    if (!capacity) return refuse(no('not-your-seat'));
    const blocked = meetingObjection(meeting, actor, null, { whileSuspended: true });
    if (blocked) return refuse(blocked);
    if (!meeting.item) return refuse(no('no-item-open'));
    const item = meeting.item.id;
    const speaks = speaksAs(meeting, state, party);
    if ('objection' in speaks) return refuse(speaks.objection);
    const ofItem = list.filter((speaker) => speaker.item === item);
    const answered = ofItem.find(({ speaker }) => speaker === input.answers);
    const made = ofItem.filter((one) => one.kind === 'reply' && one.state === state && counts(one)).length;
    const found = rightOfReply({ made, category: speaks.category }, meeting.parameters);
    const barred =
      notAnswered(answered, state) ??
      (found.value.allowed ? null : noRight(speaks.category, { state, made }, basisOf(found)));
    if (barred || !answered) return refuse(barred ?? no('not-listed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { speaker: newSpeaker },
      acts: [
        say(
          'reply.asked',
          {
            meeting: input.meeting,
            speaker: newSpeaker,
            item,
            state,
            category: speaks.category,
            answers: answered.speaker,
            answered: answered.state,
            nth: made + 1,
            minutes: found.value.minutes,
            position: Math.max(0, ...ofItem.map(({ position }) => position)) + 1,
          },
          found.lines.map(({ cite }) => cite.provision),
        ),
      ],
    };
  },
};

/** A reply that was withdrawn or refused is none. */
function counts({ status }: ListedSpeaker): boolean {
  return status === 'waiting' || status === 'speaking' || status === 'spoke';
}

/** There is no reply to a reply, none to oneself, and none to what was not said yet. */
function notAnswered(answered: ListedSpeaker | undefined, state: string): Objection | null {
  if (!answered) return no('not-listed');
  if (answered.kind === 'reply')
    return no('reply-to-reply', { state: answered.state }, 'Practice of the Assembly: right of reply');
  if (answered.state === state) return no('reply-to-oneself', { state });
  if (answered.status !== 'spoke' && answered.status !== 'speaking')
    return no('not-spoken-yet', { state: answered.state });
  return null;
}

function noRight(
  category: string,
  { state, made }: { readonly state: string; readonly made: number },
  basis: ReturnType<typeof basisOf>,
): Objection {
  return category === 'stateParty' || category === 'observerState'
    ? no('no-reply-left', { state, made }, basis)
    : no('reply-is-for-states', { state }, basis);
}
