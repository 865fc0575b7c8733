import type { z } from 'zod';
import type { Command, Refusal, Undo } from '../door/command.ts';
import { chairCommand } from '../meetings/index.ts';
import type { FloorAct } from './acts.ts';
import { type FloorFacts, floorOf } from './facts.ts';

/** Acts of the chair that need to know of the floor, and of nothing else. */
export function floorCommand<Input extends { readonly meeting: string }, Sent>(part: {
  readonly name: string;
  readonly edition?: number;
  readonly undo: Undo;
  readonly input: z.ZodType<Input, Sent>;
  readonly staleBy?: readonly FloorAct['act'][];
  decide(facts: FloorFacts, input: Input, now: string): Refusal | readonly FloorAct[];
}): Command<Input, FloorFacts | null, FloorAct, Sent> {
  return chairCommand({ ...part, load: (tx, { meeting }) => floorOf(tx, meeting) });
}
