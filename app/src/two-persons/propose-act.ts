import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { type AnyCommand, type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { needsTwo, proposing } from '../door/two-persons.ts';
import { chair, outsiderObjection } from '../door/who.ts';
import { commandIn } from './proposed.ts';

const input = z.object({ command: z.string(), edition: z.number(), input: z.record(z.string(), z.unknown()) });
type Input = z.infer<typeof input>;

interface Facts {
  readonly command: AnyCommand;
  readonly sent: unknown;
  readonly inner: unknown;
}

/** What the door does with the first of two persons, as a command: by it a proposal is decided again. */
export const proposeAct: Command<Input, Facts | null, Act> = {
  name: 'propose-act',
  undo: { back: 'withdraw-act' },
  who: chair,
  input,
  async load(tx, { command: name, edition, input }, actor, now, filled, clock) {
    const command = commandIn(filled, name, edition);
    const parsed = command?.input.safeParse(input);
    if (!command || !parsed?.success) return null;
    const sent: unknown = parsed.data;
    return { command, sent, inner: await command.load(tx, sent, actor, now, filled, clock) };
  },
  decide(facts, _input, actor, now) {
    if (!facts) return refuse(no('no-such-command'));
    const { command, sent, inner } = facts;
    const outsider = outsiderObjection(command.who, actor);
    if (outsider) return refuse(outsider);
    const decision = command.decide(inner, sent, actor, now);
    if (!decision.ok) return decision;
    return needsTwo(command, inner)
      ? proposing(command, { input: sent, facts: inner, now }, decision)
      : { ...decision, acts: [] };
  },
};
