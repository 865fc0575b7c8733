import type { Json } from '@plenary/record';
import type { z } from 'zod';
import type { Tx } from '../store/database.ts';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import type { ClockReading } from './clock-doubt.ts';
import type { Objection } from './objection.ts';
import type { Who } from './who.ts';

/** The rules say yes (these acts, in this capacity) or no (these objections). Nothing else. */
export type Decision<A extends Act = Act> =
  | { readonly ok: true; readonly capacity: string; readonly acts: readonly A[]; readonly answer?: Json }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/**
 * One thing a person can do. `load` reads, inside the transaction, all that `decide` needs (and draws new ids);
 * `decide` is pure and asks packages/rules.
 */
export interface Command<Input, Facts, A extends Act = Act> {
  /** verb-noun, for instance `open-meeting` */
  readonly name: string;
  readonly who: Who;
  readonly input: z.ZodType<Input>;
  /** bytes of a request that asks for it, where long texts need more than the usual 64 kB */
  readonly mostBytes?: number;
  /** the one thing it changes: a form that was based on an older state of it is refused */
  subject?(input: Input): string;
  /** which acts about it make a form stale; all of them unless told */
  readonly staleBy?: readonly string[];
  /** It may be done while the clock is in doubt: it is what ends the doubt. */
  readonly inDoubt?: true;
  /** `clock`: what the door read of the clocks; only the act that confirms one needs it. */
  load(tx: Tx, input: Input, actor: Actor, now: string, clock?: ClockReading): Promise<Facts>;
  decide(facts: Facts, input: Input, actor: Actor, now: string): Decision<A>;
}

/** A text of 20,000 characters in six languages, as a form sends it: nine characters for one of Chinese. */
export const bytesOfTexts = 1_250_000;

// biome-ignore lint/suspicious/noExplicitAny: a registry holds commands of every input; each is parsed by its own schema
export type AnyCommand = Command<any, any, any>;

export function refuse(...objections: readonly Objection[]): {
  readonly ok: false;
  readonly objections: readonly Objection[];
} {
  return { ok: false, objections };
}
