import { z } from 'zod';
import { acting, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { wrongWorld } from '../sessions/index.ts';
import { type MeetingAct, say } from './acts.ts';
import { type MeetingFacts, meetingFacts, noSuchMeeting } from './facts.ts';
import { meetingCancelled } from './planned-meeting.ts';

const states = z.array(stateCode).max(250);
const input = z.object({ meeting: ref('meeting'), arrived: states.default([]), left: states.default([]) });
type Input = z.infer<typeof input>;

/** Presence is kept seat by seat as evidence for every quorum. The Secretariat registers all, a delegation its own seat. */
export const registerPresence: Command<Input, MeetingFacts | null, MeetingAct, z.input<typeof input>> = {
  name: 'register-presence',
  undo: { again: 'a seat arrives or leaves once more' },
  who: ownSeatOrSecretariat,
  input,
  load: (tx, { meeting }, _actor, now) => meetingFacts(tx, meeting, now),
  decide(facts, { meeting, arrived, left }, actor) {
    if (!facts) return refuse(noSuchMeeting);
    const wrong = wrongWorld(facts, actor);
    if (wrong) return refuse(wrong);
    const named = [...arrived, ...left];
    const [only] = named;
    const capacity =
      acting(actor, 'secretariat') ??
      (named.length === 1 && only !== undefined ? delegateOf(actor, facts.session, only) : null);
    if (!capacity) return refuse(no('not-your-seat'));
    if (named.length === 0) return refuse(no('nobody-named'));
    if (facts.status === 'closed') return refuse(no('meeting-closed'));
    if (facts.status === 'cancelled') return refuse(meetingCancelled);
    // Whoever is there may leave, even when the delegation has ended meanwhile.
    const unknown = [...arrived, ...left.filter((state) => !facts.present.includes(state))];
    const refused = unknown.flatMap((state) => seatObjection(facts, state));
    if (refused.length > 0) return refuse(...refused);
    const both = arrived.find((state) => left.includes(state));
    if (both) return refuse(no('arrived-and-left', { state: both }));

    const came = unique(arrived).filter((state) => !facts.present.includes(state));
    const went = unique(left).filter((state) => facts.present.includes(state));
    if (came.length + went.length === 0) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [registered(meeting, { arrived: came, left: went })],
    };
  },
};

/** Who came and who went, as the record says it. */
export function registered(
  meeting: string,
  { arrived = [], left = [] }: { readonly arrived?: readonly string[]; readonly left?: readonly string[] },
): MeetingAct {
  return say('presence.registered', { meeting, arrived, left }, ['Rome Statute, article 112(7)']);
}

function seatObjection(facts: MeetingFacts, state: string) {
  if (!facts.statesParties.includes(state))
    return [
      no(
        'not-a-state-party-then',
        {
          state,
          day: facts.day,
        },
        'Rome Statute, article 112(1)',
      ),
    ];
  if (!facts.participating.includes(state)) return [no('no-delegation', { state }, 'Rome Statute, article 112(1)')];
  return [];
}

function unique(states: readonly string[]): readonly string[] {
  return [...new Set(states)].toSorted();
}
