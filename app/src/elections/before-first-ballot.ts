import type { Objection } from '@plenary/rules';
import { type Actor, acting } from '../door/actor.ts';
import { objection } from '../door/command.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type ElectionFacts, electionObjection } from './facts.ts';

export const mender = secretariatOrMachine('Only the Secretariat corrects an election and its nominations.');

/** Why nothing of an election can be corrected now, whatever it is; null when it can. */
export function mendingObjection(facts: ElectionFacts, actor: Actor): Objection | null {
  if (!acting(actor, 'secretariat', 'system')) return mender.refusal;
  return electionObjection(facts, actor) ?? beforeFirstBallot(facts);
}

/** What papers rest on is mended until they are out. A ballot that was annulled decided nothing and bars nothing. */
function beforeFirstBallot({ ballots }: ElectionFacts): Objection | null {
  const first = ballots.find(({ status }) => status !== 'annulled');
  return (
    (first &&
      objection(
        'first-ballot-opened',
        `Ballot ${first.number} was opened on it: it can no longer be corrected. While its result is not announced the President may annul that ballot; correct it then, and open the ballot again.`,
        undefined,
        { ballot: first.number },
      )) ??
    null
  );
}
