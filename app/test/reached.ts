import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { AnyCommand } from '../src/door/command.ts';
import type { Objection } from '../src/door/objection.ts';

/*
 * With OBJECTIONS_FILE the code of every objection that a test meets goes there, a line each: those of the door and of its previews,
 * and those of a command that a test asks with facts of its own. scripts/test.mjs holds them against the words.
 */

const file = process.env.OBJECTIONS_FILE;
const known = globalThis as { plenaryReached?: Set<string> };

if (file !== undefined && known.plenaryReached === undefined) {
  const reached = new Set<string>();
  known.plenaryReached = reached;
  const note = (objections: readonly Objection[]): void => {
    for (const { code } of objections) {
      if (reached.has(code)) continue;
      reached.add(code);
      appendFileSync(file, `${code}\n`);
    }
  };
  subscribe('plenary:refusal', (objections) => note(objections as readonly Objection[]));
  const { commands } = await import('../src/modules.ts');
  for (const command of commands.values()) listenTo(command, note);
}

function listenTo(command: AnyCommand, note: (objections: readonly Objection[]) => void): void {
  const { decide } = command;
  Object.assign(command, {
    decide(...given: Parameters<typeof decide>) {
      const decision = decide.apply(command, given);
      if (!decision.ok) note(decision.objections);
      return decision;
    },
  });
}
