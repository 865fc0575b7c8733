import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { atCloseOf } from './at-close.ts';
import { whereTheBureauAsks } from './by-two-persons.ts';
import { enteredVotes } from './entered-votes.ts';
import { type HandsStand, handsStand } from './hands.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote') });
type Input = z.infer<typeof input>;

/** Ends the voting and freezes what its outcome rests on. From here every vote is public; the board shows it and delegations check theirs. */
export const closeVote: Command<Input, VoteFacts | null, DecisionAct, z.input<typeof input>> = {
  name: 'close-vote',
  // The first did not say what the outcome rests on.
  edition: 2,
  undo: { back: 'take-back-vote' },
  who: chair,
  input,
  twoPersons: whereTheBureauAsks,
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const ended = voteEnded(facts, ['open'], no('vote-closed'));
    const chair = chairOf(facts.meeting, actor, ended);
    if (!chair.ok) return chair;
    const entered = enteredVotes(facts, actor);
    if (entered) return refuse(entered);
    const hands = facts.method === 'showOfHands' ? handsStand(facts.counts) : null;
    if (hands && !hands.agreed) return refuse(handsObjection(hands));
    if (!hands && facts.cast.length === 0) return refuse(no('no-votes'));
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('vote.closed', {
          vote,
          votes: facts.cast.map(({ state, choice }) => ({ state, choice })),
          ...(hands?.agreed ? { hands: hands.agreed } : {}),
          atClose: atCloseOf(facts),
        }),
      ],
    };
  },
};

function handsObjection({ round, counted }: HandsStand): Objection {
  return counted === null && round > 1 ? no('hands-differ') : no('hands-not-counted');
}
