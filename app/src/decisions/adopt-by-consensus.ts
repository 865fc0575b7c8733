import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, type MeetingFacts, motionFirst, type VotingFacts, votingFacts } from '../meetings/index.ts';
import { parameterInSession } from '../parameters/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { amendmentsFirst } from './amendments/amendments-first.ts';
import { notOnSubstance, onThisItem } from './on-this-item.ts';
import { type ProposalFacts, proposalEnded, proposalFacts, resolutionSymbol } from './proposal-facts.ts';

const input = z.object({ meeting: ref('meeting'), proposal: ref('proposal') });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: VotingFacts | null;
  readonly proposal: ProposalFacts | null;
}

const consensus = 'Rome Statute, article 112(7)';

/** Every effort is made to decide by consensus: the President asks, hears no objection, and it is so decided. */
export const adoptByConsensus: Command<Input, Facts, DecisionAct, z.input<typeof input>> = {
  name: 'adopt-by-consensus',
  edition: 2,
  undo: { asks: 'the Assembly has decided' },
  who: chair,
  input,
  // The text that was put to the Assembly, and no revision since.
  subject: ({ proposal }) => `proposal:${proposal}`,
  load: async (tx, { meeting, proposal }, _actor, now, filled) => ({
    meeting: await votingFacts(tx, meeting, now, filled),
    proposal: await proposalFacts(tx, proposal),
  }),
  decide({ meeting, proposal }, input, actor) {
    const chair = chairOf(meeting, actor, proposalEnded(proposal));
    if (!chair.ok) return chair;
    const ready = onThisItem(chair.facts, proposal);
    if ('objection' in ready) return refuse(ready.objection);
    if (chair.facts.voteInProgress) return refuse(no('vote-in-progress'));
    if (chair.facts.ballotInProgress !== null)
      return refuse(no('ballot-in-progress', { ballot: chair.facts.ballotInProgress }));
    const { procedure } = chair.facts;
    const moved = motionFirst(procedure, { proposal: input.proposal }) ?? notOnSubstance(procedure, ready);
    if (moved) return refuse(moved);
    const before = amendmentsFirst(input.proposal, ready.amending);
    if (before) return refuse(before);
    const meanwhile = secondVoteFirst(ready, chair.facts);
    if (meanwhile) return refuse(meanwhile);
    const symbol = resolutionSymbol(ready);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { symbol },
      acts: [
        say(
          'proposal.adopted',
          {
            proposal: input.proposal,
            session: ready.session,
            meeting: input.meeting,
            by: 'consensus',
            symbol,
            present: chair.facts.present.length,
            statesParties: chair.facts.statesParties.length,
            secondVotePending: ready.secondVotePending,
          },
          [consensus],
        ),
      ],
    };
  },
};

/** As a text was adopted before it was asked whether a second vote on it is pending: by this it is decided again. */
export const adoptByConsensusBefore: typeof adoptByConsensus = {
  ...adoptByConsensus,
  edition: 1,
  async load(...given) {
    const { meeting, proposal } = await adoptByConsensus.load(...given);
    return { meeting, proposal: proposal && { ...proposal, secondVotePending: false } };
  },
};

/**
 * INTERPRETATION: where an equally divided vote is followed by a second one, the vote on the text is not over, and nothing is
 * adopted between the two; the Bureau may read it otherwise (`tie.consensus`, docs/law.md, section 3.6).
 */
function secondVoteFirst({ secondVotePending, symbol }: ProposalFacts, { parameters }: MeetingFacts): Objection | null {
  const basis = parameterInSession('tie.consensus', parameters);
  if (!secondVotePending || basis.value === 'atOnce') return null;
  return no('second-vote-first', { symbol: symbol ?? '' }, basis);
}
