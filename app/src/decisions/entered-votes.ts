import type { Actor } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import type { VoteFacts } from './vote-facts.ts';

/** Whoever entered a vote for another seat neither closes nor announces that vote: no single hand makes a result. */
export function enteredVotes(facts: Pick<VoteFacts, 'enteredBy'>, actor: Actor): Objection | null {
  return actor.id !== null && facts.enteredBy.includes(actor.id) ? no('entered-votes') : null;
}
