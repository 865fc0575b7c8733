import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { say } from './acts.ts';
import { chairOf, onMeeting } from './chair.ts';
import { leavingOf } from './due.ts';
import { type ItemFacts, itemFacts } from './item-facts.ts';
import { motionFirst } from './procedure.ts';
import { type VotingFacts, votingIn } from './voting.ts';

const input = z.object({ meeting: ref('meeting'), item: ref('agenda-item') });
type Input = z.infer<typeof input>;

interface Facts extends Pick<ItemFacts, 'item'> {
  readonly meeting: VotingFacts | null;
  /** said before it, by other rooms */
  readonly leaving: readonly Act[];
}

export const takeUpItem: Command<Input, Facts, Act, z.input<typeof input>> = {
  name: 'take-up-item',
  undo: { again: 'another item is taken up' },
  who: chair,
  input,
  ...onMeeting,
  async load(tx, { meeting, item }, _actor, now, filled) {
    const { meeting: facts, item: wanted } = await itemFacts(tx, meeting, item, now);
    return {
      meeting: facts && { ...facts, ...(await votingIn(tx, meeting, filled)) },
      item: wanted,
      leaving: await leavingOf(tx, meeting, now, filled),
    };
  },
  decide({ meeting, item, leaving }, input, actor) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    if (!item || item.session !== chair.facts.session) return refuse(no('no-such-item'));
    if (item.standing !== 'on') return refuse(no('item-gone', { number: item.number, standing: item.standing }));
    if (item.notBefore !== null && chair.facts.day < item.notBefore)
      return refuse(
        no('item-waits', { number: item.number, day: item.notBefore }, 'Rules of Procedure of the Assembly, rule 13'),
      );
    if (chair.facts.item?.id === input.item) return refuse(no('item-already-open', { number: item.number }));
    if (item.status === 'concluded') return refuse(no('item-concluded', { number: item.number }));
    if (chair.facts.voteInProgress) return refuse(no('vote-in-progress'));
    if (chair.facts.ballotInProgress !== null)
      return refuse(no('ballot-in-progress', { ballot: chair.facts.ballotInProgress }));
    const moved = motionFirst(chair.facts.procedure);
    if (moved) return refuse(moved);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [...leaving, say('item.taken-up', { meeting: input.meeting, item: input.item, number: item.number })],
    };
  },
};
