import type { Tx } from '../store/database.ts';
import type { Recorded } from './act.ts';
import type { ClockReading } from './clock-doubt.ts';
import { type AnyCommand, editionOf } from './command.ts';
import type { Slot } from './slot.ts';

/**
 * Which command decided an act, and with which input: `npm run verify` decides it again on the state before it. Said for every
 * act of a room. null: it is never the first of what a command says; it follows from the act before it.
 */
export type Redecide = Readonly<Record<string, HowAgain>>;

/** `said`: what the act says. Asked in the state before the act. */
// biome-ignore lint/suspicious/noExplicitAny: each reads what its own kind of act says, and nothing else
export type HowAgain = ((said: any, around: AroundAct) => Decided | Promise<Decided | null> | null) | null;

export interface AroundAct {
  readonly act: Omit<Recorded, 'data'>;
  /** acts of the same instant and actor behind it: those that the command said with it stand first */
  readonly next: readonly { readonly act: string; readonly data: Readonly<Record<string, unknown>> | null }[];
  /** the state before it */
  readonly tx: Tx;
  /** how every other kind of act is decided again */
  readonly again: Redecide;
  /** whether the record says that a command was in its edition of now; where it does not, the act has to tell */
  entered(command: AnyCommand): boolean;
}

export interface Decided {
  /** the command, or as it was in an earlier edition */
  readonly command: AnyCommand;
  /** as it is sent */
  readonly input: object;
  /** names of data that were drawn: they are taken from the act, wherever the command says them */
  readonly drawn?: readonly string[];
  /** The same, where it says several acts, each with what was drawn for it. */
  readonly drawnInEach?: readonly string[];
  /** names of data that are not compared, because an earlier edition did not say them */
  readonly except?: readonly string[];
  /** what the clocks said then */
  readonly clock?: ClockReading;
  /** what it rested on that lies outside the record, in a few words: it is named as unchecked */
  readonly outside?: string;
  /**
   * The edition that the act itself tells, by something that earlier ones did not say. Where the record does not say which edition
   * it was, an act that tells none is not decided again.
   */
  readonly tells?: number;
}

/** In its first edition the command did not say `key`; the second does. */
export function saying(
  command: AnyCommand,
  key: string,
  said: string | undefined,
): Pick<Decided, 'command' | 'except' | 'tells'> {
  return said === undefined ? { command: { ...command, edition: 1 }, except: [key] } : { command, tells: 2 };
}

/**
 * The command as it was in the edition before, when it did not ask what other rooms say by this slot. Only for deciding an entry of that
 * time again.
 */
export function beforeAsking<C extends AnyCommand>(command: C, asked: Slot<unknown>): C {
  return {
    ...command,
    edition: editionOf(command) - 1,
    load: (tx, input, actor, now, filled, clock) =>
      command.load(tx, input, actor, now, (slot) => (slot === asked ? [] : filled(slot)), clock),
  };
}
