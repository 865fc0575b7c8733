import { randomUUID } from 'node:crypto';
import { regions } from '@plenary/rules';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import type { Command } from '../door/command.ts';
import { refuse } from '../door/command.ts';
import { choice, line, optionalLine, reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, onMeeting } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { type ListFacts, listFacts, waitingOn } from './list-facts.ts';
import { partyOf, type SpeakingParty, speaksAs } from './who-speaks.ts';

const input = z.object({
  meeting: ref('meeting'),
  /** a State by ISO code; another participant by the code that the reference data give it */
  who: line({ max: 80 }),
  region: choice(['', ...regions]).default(''),
  onBehalfOf: optionalLine(120),
  reason,
});
type Input = z.infer<typeof input>;

interface Facts extends ListFacts {
  readonly newSpeaker: string;
  readonly party: SpeakingParty;
}

/**
 * The chair puts somebody on the list: a delegation when it is closed, and those who have no seat that asks, observers, organizations, the
 * Court, bodies of the Assembly. The reason is kept.
 */
export const addSpeaker: Command<Input, Facts, FloorAct, z.input<typeof input>> = {
  name: 'add-speaker',
  undo: { back: 'remove-speaker' },
  who: chair,
  input,
  ...onMeeting,
  load: async (tx, { meeting, who }, _actor, now) => ({
    ...(await listFacts(tx, meeting, now)),
    party: await partyOf(tx, who),
    newSpeaker: randomUUID(),
  }),
  decide({ meeting, list, newSpeaker, party }, { who, region, onBehalfOf, reason, ...input }, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const { item } = chair.facts;
    if (!item) return refuse(no('no-item-open'));
    const speaks = speaksAs(chair.facts, who, party);
    if ('objection' in speaks) return refuse(speaks.objection);
    const waiting = waitingOn(list, item.id).filter(({ kind }) => kind !== 'reply');
    const place = waiting.findIndex(({ state }) => state === who);
    if (place >= 0) return refuse(no('already-listed', { state: who, place: place + 1 }));
    if (region !== '' && onBehalfOf !== null) return refuse(no('two-groups'));
    const positions = list.filter((one) => one.item === item.id).map(({ position }) => position);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { speaker: newSpeaker },
      acts: [
        say('floor.added', {
          meeting: input.meeting,
          speaker: newSpeaker,
          item: item.id,
          state: who,
          category: speaks.category,
          onBehalfOf,
          region: region === '' ? null : region,
          position: Math.max(0, ...positions) + 1,
          reason,
        }),
      ],
    };
  },
};
