import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { basisOf, quorum } from '../parameters/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import { say } from './acts.ts';
import { onMeeting } from './chair.ts';
import { type MeetingFacts, meetingFacts, needsPresiding, noSuchMeeting, presiding } from './facts.ts';
import { meetingCancelled } from './planned-meeting.ts';
import { alongside } from './slots.ts';

const input = z.object({ meeting: ref('meeting') });
type Input = z.infer<typeof input>;

export interface OpeningFacts extends MeetingFacts {
  /** said after it, by other rooms */
  readonly opened: readonly Act[];
}

type OpeningQuorum = ReturnType<typeof openingQuorum>;

/**
 * The President declares the meeting open when enough States Parties are there. The base does not follow how many are accredited
 * so far (docs/decisions/0019): it is in the act, so that the act is always judged by what was then.
 */
export const openMeeting = opening(2, openingQuorum);

/**
 * As meetings were opened before the act named its base: by a share of those accredited at that moment, none where there were
 * none. Only for deciding such an entry again.
 */
export const openMeetingOfBefore = opening(1, (facts) => {
  const values = { ...facts.parameters.values, 'quorum.open.base': 'takingPart' } as const;
  const found = openingQuorum({ ...facts, parameters: { ...facts.parameters, values } });
  const { needed, present, met } = found.value;
  const value = facts.participating.length === 0 ? { needed: 0, present, met: true } : { needed, present, met };
  return { ...found, value };
});

function opening(
  edition: number,
  quorumOf: (facts: MeetingFacts) => OpeningQuorum,
): Command<Input, OpeningFacts | null, Act, z.input<typeof input>> {
  return {
    name: 'open-meeting',
    edition,
    undo: { back: 'close-meeting' },
    who: chair,
    input,
    ...onMeeting,
    async load(tx, { meeting }, _actor, now, filled) {
      const facts = await meetingFacts(tx, meeting, now);
      return facts && { ...facts, opened: filled(alongside).flatMap(({ opened }) => opened?.(facts) ?? []) };
    },
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
          ...facts.opened,
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
      ...(facts.credentialsStand === undefined ? {} : { credentialsStand: facts.credentialsStand }),
    },
    facts.parameters,
  );
}
