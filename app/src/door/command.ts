import type { Json } from '@plenary/record';
import type { z } from 'zod';
import type { Tx } from '../store/database.ts';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import type { ActKinds } from './acts.ts';
import type { ClockReading } from './clock-doubt.ts';
import type { Objection } from './objection.ts';
import type { Filled } from './slot.ts';
import type { TwoPersons } from './two-persons.ts';
import type { Who } from './who.ts';

/** The rules say yes (these acts, in this capacity) or no (these objections). Nothing else. */
export type Decision<A extends Act = Act> =
  | { readonly ok: true; readonly capacity: string; readonly acts: readonly A[]; readonly answer?: Json }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/** What helps when it was done by mistake (ADR 22). */
export type Undo =
  /** the command that takes it back or mends it, by name */
  | { readonly back: string }
  /** doing it once more mends it: how */
  | { readonly again: string }
  /** nobody can take it back, and a question comes before it: why */
  | { readonly asks: string };

/**
 * One thing a person can do. `load` reads, inside the transaction, all that `decide` needs (and draws new ids);
 * `decide` is pure and asks packages/rules. `Sent`: its input as it comes from a program, where `Input` is what was read of it.
 */
export interface Command<Input, Facts, A extends Act = Act, Sent = unknown> {
  /** verb-noun, for instance `open-meeting` */
  readonly name: string;
  readonly who: Who;
  readonly undo: Undo;
  /**
   * 1 unless told. Raised when the command decides otherwise than before, and never else: `npm run verify` decides each act by the
   * edition in which the record says that its command was (ADR 32).
   */
  readonly edition?: number;
  /** As it was in the edition before, where it refuses more since then and is the same else: entries of that time are decided by it. */
  readonly before?: AnyCommand;
  readonly input: z.ZodType<Input, Sent>;
  /** bytes of a request that asks for it, where long texts need more than the usual 64 kB */
  readonly mostBytes?: number;
  /** the one thing it changes: a form that was based on an older state of it is refused */
  subject?(input: Input): string;
  /** which acts about it make a form stale, of all that the record can say; every one unless told */
  staleBy?(kinds: ActKinds): readonly string[];
  /** of these acts those that say this, where the subject has parts; all of them unless told */
  staleWhere?(input: Input): Readonly<Record<string, string>>;
  /** One person proposes it, and it is done when another confirms it (ADR 52). */
  readonly twoPersons?: TwoPersons<Input, Facts>;
  /** It may be done while the clock is in doubt: it is what ends the doubt. */
  readonly inDoubt?: true;
  /** It may be done while the key of the seals is not held: it puts another one in its place. */
  readonly unsealed?: true;
  /**
   * `filled`: facts that rooms above this one give by slot, such as whether a vote is in progress. `clock`: what the door read of
   * the clocks; only the act that confirms one needs it.
   */
  load(tx: Tx, input: Input, actor: Actor, now: string, filled: Filled, clock?: ClockReading): Promise<Facts>;
  decide(facts: Facts, input: Input, actor: Actor, now: string): Decision<A>;
  /** For what many send in the same moment: those that touch nothing in common are decided on the same state. */
  readonly many?: Many<Input, Facts>;
}

export interface Many<Input, Facts> {
  /**
   * What its acts change, of all that its decision rests on: two of the same are decided one after the other. null: what it rests
   * on others may touch, and it is decided by itself.
   */
  touches(input: Input, actor: Actor): string | null;
  /** `load` for all of them, in their order. It hangs on no instant: they may have been done at different ones. */
  load(
    tx: Tx,
    asking: readonly { readonly input: Input; readonly actor: Actor }[],
    filled: Filled,
  ): Promise<readonly Facts[]>;
}

/** A text of 20,000 characters in six languages, as a form sends it: nine characters for one of Chinese. */
export const bytesOfTexts = 1_250_000;

// biome-ignore lint/suspicious/noExplicitAny: a registry holds commands of every input; each is parsed by its own schema
export type AnyCommand = Command<any, any, any, any>;

/** What a program sends to have this command done: `SentTo<typeof castVote>`. */
export type SentTo<C extends AnyCommand> = z.input<C['input']>;

/** The fields of what is sent, whatever stands in them: whoever sends it asks for a refusal too, and a misspelt one does not compile. */
export type FieldsFor<C extends AnyCommand> = { readonly [Field in keyof SentTo<C>]: unknown };

export function editionOf({ edition = 1 }: Pick<AnyCommand, 'edition'>): number {
  return edition;
}

export type Refusal = Extract<Decision, { readonly ok: false }>;

export function refuse(...objections: readonly Objection[]): Refusal {
  return { ok: false, objections };
}
