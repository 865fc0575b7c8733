import { z } from 'zod';
import { type Command, objection, refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { chair } from '../door/who.ts';
import { chairOf, type MeetingFacts, meetingFacts } from '../floor/index.ts';
import { capacityName } from '../identity/actor.ts';
import type { DecisionAct } from './acts.ts';
import { onThisItem } from './on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts } from './proposal-facts.ts';

const input = z.object({ meeting: id, proposal: id });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: MeetingFacts | null;
  readonly proposal: ProposalFacts | null;
}

const consensus = 'Rome Statute, article 112(7)';

/** Every effort is made to decide by consensus: the President asks, hears no objection, and it is so decided. */
export const adoptByConsensus: Command<Input, Facts, DecisionAct> = {
  name: 'adopt-by-consensus',
  who: chair,
  input,
  // The text that was put to the Assembly, and no revision since.
  subject: ({ proposal }) => `proposal:${proposal}`,
  load: async (tx, { meeting, proposal }, _actor, now) => ({
    meeting: await meetingFacts(tx, meeting, now),
    proposal: await proposalFacts(tx, proposal),
  }),
  decide({ meeting, proposal }, input, actor) {
    const chair = chairOf(meeting, actor, proposalEnded(proposal));
    if (!chair.ok) return chair;
    const ready = onThisItem(chair.facts, proposal);
    if ('objection' in ready) return refuse(ready.objection);
    if (chair.facts.voteInProgress)
      return refuse(objection('vote-in-progress', 'A vote is in progress. Announce its result first.'));
    if (chair.facts.ballotInProgress)
      return refuse(objection('ballot-in-progress', 'A ballot is in progress. Announce its result first.'));
    const symbol = `${ready.symbolPrefix}/Res.${ready.nextResolution}`;
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { symbol },
      acts: [
        {
          act: 'proposal.adopted',
          subject: `proposal:${input.proposal}`,
          audience: 'public',
          cites: [consensus],
          data: {
            proposal: input.proposal,
            session: ready.session,
            meeting: input.meeting,
            by: 'consensus',
            symbol,
            present: chair.facts.present.length,
            statesParties: chair.facts.statesParties.length,
          },
        },
      ],
    };
  },
};
