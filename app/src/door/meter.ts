/** Counts and times what the door does. */
export interface Meter {
  /** A batch had its turn: the milliseconds that each of its acts had waited. */
  taken(waits: readonly number[]): void;
  /** Statements that all acts of a batch share: the lane, the clocks, who asks, the commit. */
  shared(statements: number): void;
  /** Statements that were sent to decide and write acts of one command. */
  decided(command: string, statements: number): void;
  /** An act was answered, after so many milliseconds. */
  answered(command: string, ms: number): void;
}
