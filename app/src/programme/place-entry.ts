import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { sessionId } from '../door/input.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { entryInput, placed } from './entry-input.ts';
import { mayPlan, type Programme, planning, programmeOf } from './facts.ts';

const input = z.object({ session: sessionId, ...entryInput });
type Input = z.infer<typeof input>;

interface Facts {
  readonly programme: Programme | null;
  readonly newEntry: string;
}

/** Puts a meeting of a body into the programme of work. */
export const placeEntry: Command<Input, Facts, ProgrammeAct, z.input<typeof input>> = {
  name: 'place-programme-entry',
  undo: { back: 'cancel-programme-entry' },
  who: mayPlan,
  input,
  load: async (tx, { session }) => ({ programme: await programmeOf(tx, session), newEntry: randomUUID() }),
  decide({ programme, newEntry: entry }, { session, ...asked }, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const found = placed(programme as Programme, entry, asked);
    if (!found.ok) return refuse(found.objection);
    return {
      ok: true,
      capacity: may.capacity,
      answer: { entry },
      acts: [say('programme-entry.placed', { entry, session, ...found.matter, ...found.place })],
    };
  },
};
