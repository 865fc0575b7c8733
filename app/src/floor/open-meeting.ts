import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { basisOf, parameterInSession, quorum } from '../parameters/index.ts';
import { meetingCancelled, wrongWorld } from '../sessions/index.ts';
import { type FloorAct, say } from './acts.ts';
import { onMeeting } from './chair.ts';
import { type MeetingFacts, meetingFacts, needsPresiding, noSuchMeeting, presiding } from './facts.ts';

const input = z.object({ meeting: id });
type Input = z.infer<typeof input>;

type OpeningQuorum = ReturnType<typeof openingQuorum>;

/**
 * The President declares the meeting open when enough States Parties are there. The base does not follow how many are accredited
 * so far (docs/decisions/0019): it is in the act, so that the act is always judged by what was then.
 */
export const openMeeting = opening(openingQuorum);

/**
 * As meetings were opened before the act named its base: by a share of those accredited at that moment, none where there were
 * none. Only for deciding such an entry again.
 */
export const openMeetingOfBefore = opening((facts) => {
  const values = { ...facts.parameters.values, 'quorum.open.base': 'takingPart' } as const;
  const found = openingQuorum({ ...facts, parameters: { ...facts.parameters, values } });
  const { needed, present, met } = found.value;
  const value = facts.participating.length === 0 ? { needed: 0, present, met: true } : { needed, present, met };
  return { ...found, value };
});

function opening(quorumOf: (facts: MeetingFacts) => OpeningQuorum): Command<Input, MeetingFacts | null, FloorAct> {
  return {
    name: 'open-meeting',
    who: chair,
    input,
    ...onMeeting,
    load: (tx, { meeting }, _actor, now) => meetingFacts(tx, meeting, now),
    decide(facts, { meeting }, actor) {
      const capacity = presiding(actor);
      if (!capacity) return refuse(needsPresiding);
      if (!facts) return refuse(noSuchMeeting);
      const wrong = wrongWorld(facts, actor);
      if (wrong) return refuse(wrong);
      if (facts.status === 'open') return refuse(no('meeting-already-open'));
      if (facts.status === 'closed') return refuse(no('meeting-closed'));
      if (facts.status === 'cancelled') return refuse(meetingCancelled);
      if (facts.otherOpen) return refuse(no('other-meeting-open'));

      const found = quorumOf(facts);
      if (!found.value.met) return refuse(noOpeningQuorum(found));
      return {
        ok: true,
        capacity: capacityName(capacity),
        acts: [
          say(
            'meeting.opened',
            {
              meeting,
              session: facts.session,
              statesParties: facts.statesParties.length,
              present: found.value.present,
              needed: found.value.needed,
              rule: found.rule,
              ...(found.value.base ? { base: found.value.base } : {}),
            },
            found.lines.map(({ cite }) => cite.provision),
          ),
          ...timeLimit(facts),
        ],
      };
    },
  };
}

function noOpeningQuorum(found: OpeningQuorum): Objection {
  const { present, needed, base } = found.value;
  const { states, of } = base ?? { states: 0, of: 'takingPart' };
  return no('no-opening-quorum', { present, needed, states, of }, basisOf(found));
}

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
  return minutes.set ? [say('time-limit.set', { meeting, seconds: minutes.value * 60 }, [minutes.cite.provision])] : [];
}
