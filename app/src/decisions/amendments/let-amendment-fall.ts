import { amendmentFalls } from '@plenary/rules';
import { z } from 'zod';
import { capacityName } from '../../door/actor.ts';
import { type Command, refuse } from '../../door/command.ts';
import { reason, ref } from '../../door/input.ts';
import { no } from '../../door/objection.ts';
import { chair } from '../../door/who.ts';
import { chairOf, type VotingFacts, votingFacts, votingFirst } from '../../meetings/index.ts';
import { basisOf } from '../../parameters/index.ts';
import { onThisItem } from '../on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from '../proposal-facts.ts';
import { type AmendmentAct, say } from './acts.ts';

const input = z.object({
  meeting: ref('meeting'),
  /** the amendment that falls */
  proposal: ref('proposal'),
  /** the one whose adoption implies that */
  adopted: ref('proposal', 'input.choose'),
  reason,
});

interface Facts {
  readonly meeting: VotingFacts | null;
  readonly proposal: ProposalFacts | null;
}

/** The President says that the adoption of one amendment necessarily implies the rejection of another, which is then not put. */
export const letAmendmentFall: Command<z.infer<typeof input>, Facts, AmendmentAct, z.input<typeof input>> = {
  name: 'let-amendment-fall',
  undo: { asks: 'the amendment is not put any more' },
  who: chair,
  input,
  subject: ({ proposal }) => `proposal:${proposal}`,
  load: async (tx, { meeting, proposal }, _actor, now, filled) => ({
    meeting: await votingFacts(tx, meeting, now, filled),
    proposal: await proposalFacts(tx, proposal),
  }),
  decide({ meeting, proposal: amendment }, { meeting: id, proposal, adopted, reason }, actor) {
    const chair = chairOf(meeting, actor, proposalEnded(amendment));
    if (!chair.ok) return chair;
    const first = votingFirst(chair.facts);
    if (first) return refuse(first);
    const ready = onThisItem(chair.facts, amendment);
    if ('objection' in ready) return refuse(ready.objection);
    if (ready.form !== 'amendment') return refuse(no('only-amendments-fall'));
    if (ready.secondVotePending) return refuse(no('second-vote-pending', { symbol: ready.symbol ?? '' }));
    const other = ready.amending.amendments.find((one) => one.id === adopted);
    const found = amendmentFalls(other?.status === 'adopted');
    if (!found.value) return refuse(no('no-adopted-amendment', {}, basisOf(found)));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say(
          'amendment.fell',
          { proposal, meeting: id, session: ready.session, adopted, reason },
          found.lines.map(({ cite }) => cite.provision),
        ),
      ],
    };
  },
};
