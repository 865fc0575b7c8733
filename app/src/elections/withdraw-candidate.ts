import { z } from 'zod';
import { type Actor, acting, type Capacity, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { line, ref, text } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { ownSeatOrSecretariat } from '../door/who.ts';
import { type ElectionAct, say } from './acts.ts';
import {
  betweenBallots,
  type CandidateFacts,
  type ElectionFacts,
  electionObjection,
  electionOfCandidate,
  lastAnnounced,
  noSuchCandidate,
} from './facts.ts';

const input = z.object({
  candidate: ref('candidate'),
  /** the letter of withdrawal: its reference and its date */
  reference: line({ min: 3, max: 200, ask: 'input.letter' }),
  /** where the State gives one */
  reason: text({ min: 0, max: 1000 })
    .transform((written) => written || null)
    .nullable()
    .default(null),
});
type Input = z.infer<typeof input>;

/** The State that nominated a candidate announces the withdrawal; the Secretariat records it for the State. */
export const withdrawCandidate: Command<Input, ElectionFacts | null, ElectionAct, z.input<typeof input>> = {
  name: 'withdraw-candidate',
  // The first did not ask for the letter.
  edition: 2,
  undo: { asks: 'the State has given notice' },
  who: ownSeatOrSecretariat,
  input,
  load: (tx, { candidate }, _actor, now) => electionOfCandidate(tx, candidate, now),
  decide(facts, { candidate, reference, reason }, actor) {
    const found = facts?.candidates.find(({ id }) => id === candidate);
    if (!facts || !found) return refuse(noSuchCandidate);
    const capacity = withdrawing(facts, found, actor);
    if (!capacity) return refuse(no('not-the-nominator', { state: found.nominatedBy }));
    const blocked = electionObjection(facts, actor) ?? betweenBallots(facts) ?? standingObjection(found);
    if (blocked) return refuse(blocked);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say(
          'candidate.withdrawn',
          {
            election: facts.election,
            candidate,
            afterBallot: lastAnnounced(facts)?.number ?? 0,
            reference,
            reason,
          },
          ['ICC-ASP/3/Res.6'],
        ),
      ],
    };
  },
};

function withdrawing(facts: ElectionFacts, candidate: CandidateFacts, actor: Actor): Capacity | null {
  return acting(actor, 'secretariat') ?? delegateOf(actor, facts.session, candidate.nominatedBy);
}

/** Who is elected, withdrawn or removed no longer stands; null when the candidate does. */
export function standingObjection({ name, status, afterBallot }: CandidateFacts): Objection | null {
  const facts = { name, ballot: afterBallot ?? 0 };
  switch (status) {
    case 'standing':
      return null;
    case 'elected':
      return no('candidate-elected', facts);
    case 'withdrawn':
      return no('candidate-withdrawn', facts);
    case 'removed':
      return no('candidate-removed', facts);
  }
}

/** As a withdrawal was recorded before it named the letter: by this it is decided again. */
export const withdrawCandidateBefore: typeof withdrawCandidate = { ...withdrawCandidate, edition: 1 };
