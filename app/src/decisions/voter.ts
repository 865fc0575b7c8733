import { ruleOn } from '../credentials/index.ts';
import { type Actor, acting, type Capacity, type Delegate, delegateOf } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import { type SessionParameters, whoVotes } from '../parameters/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import type { CastFacts } from './cast-facts.ts';
import { letInObjection } from './let-in.ts';
import type { VoteFacts } from './vote-facts.ts';

export const oneVote = 'Rome Statute, article 112(7)';

/** Who acts for the seat in this vote: a person of its delegation who may vote, or the Secretariat for a delegation that is called. */
export interface Voter {
  readonly facts: CastFacts;
  readonly capacity: Capacity;
  /** of the delegation; else the Secretariat, for another seat */
  readonly own: boolean;
}

/**
 * What nobody can mend is said before what can be mended: first that the vote has ended (`ended`, of the command that asks), then
 * that the seat has no right to vote in it, then what bars the person. Who is told to do something can do it, and is not sent about
 * for a vote that is closed. Whether the seat is present comes last of all (`absence`).
 */
export function voterOf(
  facts: CastFacts | null,
  state: string,
  actor: Actor,
  ended: (facts: CastFacts) => Objection | null,
): { readonly objection: Objection } | Voter {
  if (!facts) return { objection: no('no-such-vote') };
  const wrong = wrongWorld(facts, actor);
  if (wrong) return { objection: wrong };
  const delegate = delegateOf(actor, facts.session, state);
  const capacity = delegate ?? acting(actor, 'secretariat');
  if (!capacity) return { objection: no('not-your-seat', { state }, oneVote) };
  const barred =
    ended(facts) ??
    rightObjection(facts, state) ??
    (delegate && personObjection(delegate, actor, facts.parameters)) ??
    (facts.letIn ? letInObjection() : null);
  return barred ? { objection: barred } : { facts, capacity, own: delegate !== null };
}

/** Why this person of the delegation does not vote for it; null when the person does. */
export function personObjection(delegate: Delegate, actor: Actor, parameters: SessionParameters): Objection | null {
  const { role, designated } = delegate;
  const found = whoVotes({ role, designated, presides: acting(actor, 'president') !== null }, parameters);
  if (found.value.votes) return null;
  const reason = found.lines.at(-1);
  const basis = reason ? { cite: reason.cite, confidence: reason.confidence } : {};
  return found.value.reason === 'presides'
    ? {
        ...no('president-does-not-vote'),
        ...basis,
      }
    : {
        ...no('adviser-does-not-vote', { role }),
        ...basis,
      };
}

/** Why a seat has no part in a vote; `without`: what keeps it from the right to vote, null where it has it or is no State Party. */
function rightObjection(
  { without, entitled }: Pick<CastFacts, 'without' | 'entitled'>,
  state: string,
): Objection | null {
  if (without === 'credentials') return no('credentials-refused', { state }, ruleOn.objection);
  if (without) return no('no-right-to-vote', { state, reason: without }, 'Rome Statute, article 112(8)');
  return entitled ? null : no('not-a-state-party', { state }, 'Rome Statute, article 112(1)');
}

/** The same of a seat among all that a vote knows. */
export function rightInVote({ entitled, notEntitled }: VoteFacts, state: string): Objection | null {
  const without = notEntitled.find((seat) => seat.state === state)?.reason ?? null;
  return rightObjection({ without, entitled: entitled.includes(state) }, state);
}

/** A seat that is not there votes once it is registered. */
export function absence({ present }: CastFacts, state: string, does: WhenPresent): Objection | null {
  return present ? null : notPresent(state, does);
}

/** What the seat does once it is registered. */
export type WhenPresent = 'vote' | 'correct';

export function notPresent(state: string, does: WhenPresent): Objection {
  return no('not-present', { state, does }, oneVote);
}
