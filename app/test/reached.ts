import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { AnyCommand } from '../src/door/command.ts';
import type { Objection } from '../src/door/objection.ts';

/*
 * With OBJECTIONS_FILE the code of every objection that a test meets goes there, a line each: those of the door and of its previews,
 * and those of a command that a test asks with facts of its own. scripts/test.mjs holds them against the words. One whose
 * sentence names a thing by its id is noted too, as `id <code>`: no sentence may.
 */

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const file = process.env.OBJECTIONS_FILE;
const known = globalThis as { plenaryReached?: Set<string> };

if (file !== undefined && known.plenaryReached === undefined) {
  const { languageCtx } = await import('../src/web/ctx.ts');
  const { factsInWords } = await import('../src/web/facts-in-words.ts');
  const english = languageCtx('en', '2026-12-07T10:00:00.000Z');
  /** Whether its sentence shows a reader the id of a thing. */
  const namesById = ({ code, facts }: Objection): boolean => {
    if (!Object.values(facts).some((fact) => uuid.test(String(fact)))) return false;
    const key = `objection.${code}`;
    return english.has(key) && uuid.test(english.t(key, factsInWords(english, facts)));
  };
  const reached = new Set<string>();
  known.plenaryReached = reached;
  const note = (objections: readonly Objection[]): void => {
    for (const objection of objections) {
      const { code } = objection;
      if (namesById(objection) && !reached.has(`id ${code}`)) {
        reached.add(`id ${code}`);
        appendFileSync(file, `id ${code}\n`);
      }
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
