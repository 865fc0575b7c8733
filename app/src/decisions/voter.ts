import type { Objection } from '@plenary/rules';
import { type Actor, acting, type Capacity, type Delegate, delegateOf } from '../door/actor.ts';
import { objection } from '../door/command.ts';
import { type SessionParameters, whoVotes } from '../parameters/index.ts';
import { wrongWorld } from '../sessions/index.ts';
import type { CastFacts } from './cast-facts.ts';
import { letInObjection } from './let-in.ts';

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
  if (!facts) return { objection: objection('no-such-vote', 'There is no such vote.') };
  const wrong = wrongWorld(facts, actor);
  if (wrong) return { objection: wrong };
  const delegate = delegateOf(actor, facts.session, state);
  const capacity = delegate ?? acting(actor, 'secretariat');
  if (!capacity)
    return { objection: objection('not-your-seat', 'A delegation votes for its own seat only.', oneVote, { state }) };
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
        ...objection(
          'president-does-not-vote',
          'Who presides does not vote. Another member of the delegation votes for the State.',
        ),
        ...basis,
      }
    : {
        ...objection(
          'adviser-does-not-vote',
          `An ${role} votes only when designated to act as the representative. The head of the delegation does so under “Your delegation”, or asks the Secretariat in writing.`,
          undefined,
          { role },
        ),
        ...basis,
      };
}

function rightObjection(facts: CastFacts, state: string): Objection | null {
  if (facts.without)
    return objection(
      'no-right-to-vote',
      `${state} has no vote: its arrears equal or exceed the contributions due for the preceding two full years. The Secretariat tells the sum that restores the vote.`,
      'Rome Statute, article 112(8)',
      { state, reason: facts.without },
    );
  return facts.entitled
    ? null
    : objection('not-a-state-party', `${state} is not a State Party: it has no vote.`, 'Rome Statute, article 112(1)', {
        state,
      });
}

/** A seat that is not there votes once it is registered. */
export function absence({ present }: CastFacts, state: string, does: WhenPresent): Objection | null {
  return present ? null : notPresent(state, does);
}

/** What the seat does once it is registered. */
export type WhenPresent = 'vote' | 'correct';

export function notPresent(state: string, does: WhenPresent): Objection {
  const then = does === 'vote' ? 'then vote' : 'then correct the vote';
  return objection('not-present', `${state} is not registered as present. Register the seat, ${then}.`, oneVote, {
    state,
    does,
  });
}
