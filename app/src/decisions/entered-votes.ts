import type { Objection } from '@plenary/rules';
import type { Actor } from '../door/actor.ts';
import { objection } from '../door/command.ts';
import type { VoteFacts } from './vote-facts.ts';

/** Whoever entered a vote for another seat neither closes nor announces that vote: no single hand makes a result. */
export function enteredVotes(facts: Pick<VoteFacts, 'enteredBy'>, actor: Actor): Objection | null {
  return actor.id !== null && facts.enteredBy.includes(actor.id)
    ? objection(
        'entered-votes',
        'You entered answers of this roll call. The President, or another person of the Secretariat, closes the vote and announces its result.',
      )
    : null;
}
