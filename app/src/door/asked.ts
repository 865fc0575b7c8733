import type { AnyCommand } from './command.ts';
import type { Door, Outcome, Request } from './perform.ts';

/** An act that somebody asks for, understood and not yet decided. */
export interface Asked {
  readonly door: Door;
  readonly command: AnyCommand;
  readonly input: unknown;
  /** sha256 of the input, in hexadecimal digits: the same request asks for the same */
  readonly inputHash: string;
  readonly request: Request;
}

export type Outcomes = ReadonlyMap<Asked, Outcome>;
