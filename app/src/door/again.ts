import type { AnyCommand } from './command.ts';

/**
 * Which command decided an act that publishes a result, and with which input: it is decided again on the state before.
 * null: this one is no result of its own (it follows from the act before it).
 */
export type Redecide = Readonly<Record<string, (data: Readonly<Record<string, string>>) => Decided | null>>;

interface Decided {
  readonly command: AnyCommand;
  readonly input: object;
  /** data that were drawn by lot, such as a new id */
  readonly except?: readonly string[];
}
