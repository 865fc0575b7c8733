import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { line, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import { type EditionAct, type Editions, say } from './acts.ts';
import { editionsNow } from './editions-now.ts';

const raised = z.strictObject({ command: line({ max: 60 }), edition: whole({ min: 1, max: 9_999 }) });
const input = z.object({ editions: z.array(raised).max(500) });

const who = machine(no('needs-system', { command: 'npm start' }));

/** The program says, at its start, which commands decide otherwise than the program before it did. An edition only grows. */
export const raiseEditions: Command<z.infer<typeof input>, Editions, EditionAct, z.input<typeof input>> = {
  name: 'raise-editions',
  undo: { again: 'a later version raises them once more' },
  who,
  input,
  load: (tx) => editionsNow(tx),
  decide(now, { editions }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    const raised = editions
      .filter(({ command, edition }) => edition !== (now[command] ?? 1))
      .toSorted((a, b) => (a.command < b.command ? -1 : 1));
    const lower = raised.find(({ command, edition }) => edition < (now[command] ?? 1));
    if (lower)
      return refuse(
        no('edition-lower', { command: lower.command, edition: now[lower.command] ?? 1, asked: lower.edition }),
      );
    if (raised.length === 0) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('editions.raised', {
          editions: Object.fromEntries(raised.map(({ command, edition }) => [command, edition])),
        }),
      ],
    };
  },
};
