import { type Actor, acting } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import { secretariatOrMachine } from '../door/who.ts';
import { type ElectionFacts, electionObjection } from './facts.ts';

export const mender = secretariatOrMachine;

/** Why nothing of an election can be corrected now, whatever it is; null when it can. */
export function mendingObjection(facts: ElectionFacts, actor: Actor): Objection | null {
  if (!acting(actor, 'secretariat', 'system')) return mender.refusal;
  return electionObjection(facts, actor) ?? beforeFirstBallot(facts);
}

/** What papers rest on is mended until they are out. A ballot that was annulled decided nothing and bars nothing. */
function beforeFirstBallot({ ballots }: ElectionFacts): Objection | null {
  const first = ballots.find(({ status }) => status !== 'annulled');
  return (first && no('first-ballot-opened', { ballot: first.number })) ?? null;
}
