import type { Act } from '../../src/door/act.ts';
import type { Actor, Capacity, Delegate } from '../../src/door/actor.ts';
import type { Decision } from '../../src/door/command.ts';
import { reasonsInEnglish } from '../../src/web/reasons-in-english.ts';

/** Who acts, and what was decided: aids for tests of the form given facts, when command, then acts. */

/** Ids that read as numbers: `uid(7)`. */
export function uid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const now = '2026-12-08T10:00:00.000Z';

function actor(...capacities: readonly Capacity[]): Actor {
  return { id: uid(900), demonstration: true, capacities };
}

export const secretariat = actor({ kind: 'secretariat' });
export const president = actor({ kind: 'president' });
export const nobody = actor();
/** Holds both offices, outside demonstrations. */
export const outsider: Actor = { ...actor({ kind: 'secretariat' }, { kind: 'president' }), demonstration: false };

/** The head of a delegation unless told. */
export function delegate(
  state: string,
  session = 'demo-1',
  part: Partial<Pick<Delegate, 'role' | 'designated'>> = {},
): Actor {
  return actor({ kind: 'delegate', session, state, role: 'head', designated: false, ...part });
}

/** The codes of a refusal; `['ok']` when the acts are done. */
export function codesOf(decision: Decision): readonly string[] {
  return decision.ok ? ['ok'] : decision.objections.map(({ code }) => code);
}

/** What a refusal says to a reader of English. */
export function saidBy(decision: Decision): string {
  return decision.ok ? '' : reasonsInEnglish(decision).join(' ');
}

/** The acts of a decision; fails with its objections when it is a refusal. */
export function actsOf<A extends Act>(decision: Decision<A>): readonly A[] {
  if (!decision.ok) throw new Error(decision.objections.map(({ code }) => code).join(' '));
  return decision.acts;
}
