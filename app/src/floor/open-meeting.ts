import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { chair } from '../door/who.ts';
import { capacityName } from '../identity/actor.ts';
import { basisOf, parameterInSession, quorum } from '../parameters/index.ts';
import { meetingCancelled, wrongWorld } from '../sessions/index.ts';
import type { FloorAct } from './acts.ts';
import { type MeetingFacts, meetingFacts, needsPresiding, noSuchMeeting, presiding } from './facts.ts';

const input = z.object({ meeting: id });
type Input = z.infer<typeof input>;

/** The President declares the meeting open when enough of the participating States Parties are there. */
export const openMeeting: Command<Input, MeetingFacts | null, FloorAct> = {
  name: 'open-meeting',
  who: chair,
  input,
  load: (tx, { meeting }, _actor, now) => meetingFacts(tx, meeting, now),
  decide(facts, { meeting }, actor) {
    const capacity = presiding(actor);
    if (!capacity) return refuse(needsPresiding);
    if (!facts) return refuse(noSuchMeeting);
    const wrong = wrongWorld(facts, actor);
    if (wrong) return refuse(wrong);
    if (facts.status === 'open') return refuse(objection('meeting-already-open', 'The meeting is open already.'));
    if (facts.status === 'closed')
      return refuse(objection('meeting-closed', 'The meeting is closed. Schedule a new one.'));
    if (facts.status === 'cancelled') return refuse(meetingCancelled);
    if (facts.otherOpen)
      return refuse(objection('other-meeting-open', 'Another meeting of this session is open. Close it first.'));

    const found = openingQuorum(facts);
    if (!found.value.met)
      return refuse({
        code: 'no-quorum',
        text: `${found.value.present} States Parties are present and ${found.value.needed} are needed to open. Register more delegations as present, or wait.`,
        facts: { present: found.value.present, needed: found.value.needed },
        ...basisOf(found),
      });
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        {
          act: 'meeting.opened',
          subject: `meeting:${meeting}`,
          audience: 'public',
          cites: found.lines.map(({ cite }) => cite.provision),
          data: {
            meeting,
            session: facts.session,
            statesParties: facts.statesParties.length,
            present: found.value.present,
            needed: found.value.needed,
            rule: found.rule,
          },
          touches: ['floor', `session:${facts.session}`],
        },
        ...timeLimit(facts),
      ],
    };
  },
};

export function openingQuorum(facts: MeetingFacts) {
  return quorum(
    {
      purpose: 'open',
      statesParties: facts.statesParties.length,
      participating: facts.participating.length,
      present: facts.present.length,
    },
    facts.parameters,
  );
}

/** The meeting begins with the time for a statement that the Bureau has set; without one it keeps its own. */
function timeLimit({ meeting, parameters }: MeetingFacts): readonly FloorAct[] {
  const minutes = parameterInSession('debate.minutes', parameters);
  return minutes.set
    ? [
        {
          act: 'time-limit.set',
          subject: `meeting:${meeting}`,
          audience: 'public',
          cites: [minutes.cite.provision],
          data: { meeting, seconds: minutes.value * 60 },
        },
      ]
    : [];
}
