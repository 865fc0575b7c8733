import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { type MeetingAct, say } from './acts.ts';
import { chairOf, onMeeting } from './chair.ts';
import { type ItemFacts, itemFacts } from './item-facts.ts';
import { type Voting, votingFirst, votingIn } from './voting.ts';

const input = z.object({ meeting: ref('meeting'), item: ref('agenda-item'), reason });
type Input = z.infer<typeof input>;

interface Facts extends ItemFacts {
  readonly voting: Voting;
}

/**
 * Opens an item again that was concluded too early, so that what stands under it (an election, a draft) can be finished. The
 * meeting goes to it by taking it up. What was decided under it stands: that is reconsidered by a decision of the Assembly alone.
 */
export const reopenItem: Command<Input, Facts, MeetingAct, z.input<typeof input>> = {
  name: 'reopen-item',
  edition: 2,
  undo: { back: 'conclude-item' },
  who: chair,
  input,
  ...onMeeting,
  load: async (tx, { meeting, item }, _actor, now, filled) => ({
    ...(await itemFacts(tx, meeting, item, now)),
    voting: await votingIn(tx, meeting, filled),
  }),
  decide({ meeting, item, voting }, input, actor) {
    const chair = chairOf(meeting, actor);
    if (!chair.ok) return chair;
    const first = votingFirst(voting);
    if (first) return refuse(first);
    if (!item || item.session !== chair.facts.session) return refuse(no('no-such-item'));
    if (item.status !== 'concluded')
      return refuse(
        no('item-not-concluded', {
          number: item.number,
        }),
      );
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('item.reopened', { meeting: input.meeting, item: input.item, number: item.number, reason: input.reason }, [
          'Rules of Procedure of the Assembly, powers of the President',
        ]),
      ],
    };
  },
};
