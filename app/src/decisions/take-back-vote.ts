import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair } from '../door/who.ts';
import { chairOf } from '../meetings/index.ts';
import { parameterInSession } from '../parameters/index.ts';
import { type DecisionAct, say } from './acts.ts';
import { always } from './by-two-persons.ts';
import { type VoteFacts, voteFacts } from './vote-facts.ts';
import { voteEnded } from './vote-taken-back.ts';

const input = z.object({ vote: ref('vote'), reason });
type Input = z.infer<typeof input>;

/**
 * Takes back a vote that was opened by mistake, until its result is announced, with or without votes. Nothing is decided by it
 * and the proposal can be put again. INTERPRETATION: no text at hand says who may break off a vote; the President conducts the
 * voting, so the President, or the Secretariat on the President's behalf, does it in public and with a reason (ADR 0022).
 */
const takeBackVoteAlone: Command<Input, VoteFacts | null, DecisionAct, z.input<typeof input>> = {
  name: 'take-back-vote',
  undo: { asks: 'the votes are gone; the proposal is put again' },
  who: chair,
  input,
  subject: ({ vote }) => `vote:${vote}`,
  // Votes come in all the time; that it was closed meanwhile is another state of things.
  staleBy: () => ['vote.closed'],
  load: (tx, { vote }, _actor, now) => voteFacts(tx, vote, now),
  decide(facts, { vote, reason }, actor) {
    if (!facts) return refuse(no('no-such-vote'));
    const stands = no('result-stands', {}, 'Rules of Procedure of the Assembly, reconsideration');
    const ended = voteEnded(facts, ['open', 'closed'], stands) ?? closedObjection(facts);
    const chair = chairOf(facts.meeting, actor, ended);
    if (!chair.ok) return chair;
    const { proposal } = facts.proposal;
    const { meeting } = facts.meeting;
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [
        say('vote.taken-back', { vote, proposal, meeting, reason }, [
          'Rules of Procedure of the Assembly, powers of the President',
        ]),
      ],
    };
  },
};

/** One proposes it, another confirms it. */
export const takeBackVote = byTwoPersons(takeBackVoteAlone, always);

/** Why a closed vote, whose figures are known, is only announced: the Bureau may set so (docs/law.md, 12, `vote.takeBack`). */
function closedObjection({ status, meeting }: VoteFacts): Objection | null {
  const until = parameterInSession('vote.takeBack', meeting.parameters);
  return status === 'closed' && until.value === 'untilClosed' ? no('closed-vote-stands', {}, until) : null;
}
