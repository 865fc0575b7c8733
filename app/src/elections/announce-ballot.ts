import { ballotResult, electedInAll } from '@plenary/rules/published';
import { z } from 'zod';
import { type Actor, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { chair } from '../door/who.ts';
import { needsPresiding, presiding } from '../meetings/index.ts';
import { type BallotResult, type ElectionAct, say } from './acts.ts';
import { ballotObjection, type HeldBallot, heldBallot } from './ballot-facts.ts';
import { onBallot } from './by-two-persons.ts';
import { type ElectionFacts, noSuchBallot } from './facts.ts';

const input = z.object({ ballot: ref('ballot') });
type Input = z.infer<typeof input>;

/** As it was while one person announced it. */
const announceBallotAlone: Command<Input, HeldBallot | null, ElectionAct, z.input<typeof input>> = {
  name: 'announce-ballot',
  undo: { asks: 'who is elected is elected' },
  who: chair,
  input,
  subject: ({ ballot }) => `ballot:${ballot}`,
  load: (tx, { ballot }, _actor, now) => heldBallot(tx, ballot, now),
  decide(facts, { ballot }, actor) {
    const capacity = presiding(actor);
    if (!capacity) return refuse(needsPresiding);
    const blocked = announcementObjection(facts, actor);
    if (blocked || !facts?.ballot.count) return refuse(blocked ?? noSuchBallot);
    const { election, ballot: held } = facts;
    const { result, finding } = ballotResult(election, held, facts.ballot.count);
    const cites = [...new Set(finding.lines.map(({ cite }) => cite.provision))];
    const announced: ElectionAct = say(
      'ballot.announced',
      {
        ballot,
        election: election.election,
        number: held.number,
        count: facts.ballot.count,
        result,
        explanation: finding.lines,
      },
      cites,
    );
    const completed = completion(election, { number: held.number, elected: result.elected });
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { outcome: outcomeOf(result, completed.length > 0), elected: [...result.elected] },
      acts: [announced, ...completed],
    };
  },
};

/** The President declares who is elected; the seats are filled or another ballot follows. One proposes it, another confirms it. */
export const announceBallot = byTwoPersons(announceBallotAlone, onBallot);

/** The election ends when a ballot, or a lot after it, fills the last seat. */
export function completion(
  election: ElectionFacts,
  now: { readonly number: number; readonly elected: readonly string[] },
): readonly ElectionAct[] {
  const elected = electedInAll(election, now);
  if (elected === null) return [];
  return [say('election.completed', { election: election.election, elected }, ['Rome Statute, article 36(6)'])];
}

export type Outcome = 'completed' | 'tied' | 'elected' | 'none';

/** What follows from the ballot: nothing more, a ballot among those tied, another ballot with fewer seats, or the same again. */
export function outcomeOf(result: BallotResult, complete: boolean): Outcome {
  if (complete) return 'completed';
  if (result.tiedForLast.length > 0) return 'tied';
  return result.elected.length > 0 ? 'elected' : 'none';
}

/** Why the result cannot be announced now; null when the count is there. */
export function announcementObjection(facts: HeldBallot | null, actor: Actor): Objection | null {
  if (!presiding(actor)) return needsPresiding;
  const blocked = ballotObjection(facts, actor);
  if (blocked || !facts) return blocked;
  if (facts.ballot.status === 'open') return no('count-missing');
  return null;
}
