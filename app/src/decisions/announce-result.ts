import { resultOf } from '@plenary/rules/published';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { countedVote } from './at-close.ts';
import { whereTheBureauAsks } from './by-two-persons.ts';
import { enteredVotes } from './entered-votes.ts';
import { resolutionSymbol } from './proposal-facts.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote') });
type Input = z.infer<typeof input>;

/** The President announces the result; the proposal is adopted or rejected by it, or a second vote follows. */
export const announceResult: Command<Input, VoteFacts | null, DecisionAct, z.input<typeof input>> = {
  name: 'announce-result',
  edition: 2,
  undo: { asks: 'the Assembly has decided' },
  who: chair,
  input,
  // Announced from a page that showed the result: a vote that was corrected since makes it another one.
  subject: ({ vote }) => `vote:${vote}`,
  twoPersons: whereTheBureauAsks,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const announcedAlready = no('result-announced');
    const chair = chairOf(facts.meeting, actor, voteEnded(facts, ['open', 'closed'], announcedAlready));
    if (!chair.ok) return chair;
    if (facts.status === 'open') return refuse(no('vote-open'));
    const entered = enteredVotes(facts, actor);
    if (entered) return refuse(entered);
    const { proposal, session } = facts.proposal;
    const { finding, result } = resultOf(countedVote(facts));
    const meeting = facts.meeting.meeting;
    const cites = [...new Set(finding.lines.map(({ cite }) => cite.provision))];
    const symbol = resolutionSymbol(facts.proposal);
    const votes = facts.cast.map(({ state, choice }) => ({ state, choice }));
    const { present, statesParties } = result;
    const decided = result.carried
      ? say('proposal.adopted', { proposal, session, meeting, by: 'vote', symbol, present, statesParties }, cites)
      : say('proposal.rejected', { proposal, session, meeting }, cites);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      answer: { carried: result.carried, symbol: result.carried ? symbol : null },
      acts: [
        say('vote.announced', { vote, proposal, votes, result }, cites),
        ...(result.tie === 'secondVote' ? [] : [decided]),
      ],
    };
  },
};

/**
 * Only for deciding an entry again that was made before a quorum was asked to take up an amendment, or before a second vote.
 */
export const announceResultOfBefore: typeof announceResult = {
  ...announceResult,
  edition: 1,
  load: async (...given) => {
    const facts = await announceResult.load(...given);
    return facts && { ...facts, before: true };
  },
};
