import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { complaint, idKey, ref } from '../door/input.ts';
import type { Objection } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type BallotCount, type ElectionAct, say } from './acts.ts';
import { ballotObjection, type HeldBallot, heldBallot } from './ballot-facts.ts';
import { countObjections } from './count-objections.ts';
import { noSuchBallot } from './facts.ts';
import { wholeNumber } from './whole-number.ts';

const listed = z.array(z.strictObject({ candidate: ref('candidate'), votes: wholeNumber })).max(200);
const byCandidate = z.record(idKey, wholeNumber);

/** A program sends a list; a form sends one field for each candidate, `votes.<candidate id>`, and none that is left empty. */
const votes = z
  .union([listed, byCandidate], complaint('input.votes'))
  .transform((given): BallotCount['votes'] =>
    Array.isArray(given) ? given : Object.entries(given).map(([candidate, votes]) => ({ candidate, votes })),
  );

const input = z.object({
  ballot: ref('ballot'),
  papers: wholeNumber,
  invalid: wholeNumber,
  valid: wholeNumber,
  abstentions: wholeNumber,
  votes,
});
type Input = z.infer<typeof input>;

const who = secretariat;

/**
 * The tellers' sheet. Entered again before the announcement it corrects the first one; both stay in the record.
 * Until the announcement only the Secretariat and the President see it: nobody learns a running tally.
 */
export const enterCount: Command<Input, HeldBallot | null, ElectionAct, z.input<typeof input>> = {
  name: 'enter-count',
  undo: { again: 'entered once more before the announcement' },
  who,
  input,
  subject: ({ ballot }) => `ballot:${ballot}`,
  load: (tx, { ballot }, _actor, now) => heldBallot(tx, ballot, now),
  decide(facts, { ballot, ...count }, actor) {
    const blocked = countingObjection(facts, actor);
    if (blocked || !facts) return refuse(blocked ?? noSuchBallot);
    const wrong = countObjections(facts.election, facts.ballot, count);
    if (wrong.length > 0) return refuse(...wrong);
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      acts: [
        say(
          'ballot.counted',
          {
            ballot,
            election: facts.election.election,
            count,
            corrects: facts.ballot.status === 'counted' ? facts.ballot.lastSeq : null,
          },
          ['Rome Statute, article 36(6)'],
        ),
      ],
    };
  },
};

/** Why no count can be entered now, whatever the figures; null when one is awaited or may be corrected. */
export function countingObjection(facts: HeldBallot | null, actor: Actor): Objection | null {
  if (!acting(actor, 'secretariat')) return who.refusal;
  return ballotObjection(facts, actor);
}
