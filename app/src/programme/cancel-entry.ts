import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { mayPlan, type Programme, planning, programmeWith, standingEntry } from './facts.ts';

const input = z.object({ entry: ref('programme-entry'), reason });
type Input = z.infer<typeof input>;

/** Cancels an entry. It stays in the programme with the reason. */
export const cancelEntry: Command<Input, Programme | null, ProgrammeAct, z.input<typeof input>> = {
  name: 'cancel-programme-entry',
  undo: { back: 'place-programme-entry' },
  who: mayPlan,
  input,
  subject: ({ entry }) => `programme-entry:${entry}`,
  load: (tx, { entry }) => programmeWith(tx, entry),
  decide(programme, { entry, reason }, actor) {
    if (!programme) return refuse(no('no-such-programme-entry'));
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const found = standingEntry(programme, entry);
    if (!found.ok) return found;
    const session = programme.session.id;
    return { ok: true, capacity: may.capacity, acts: [say('programme-entry.cancelled', { entry, session, reason })] };
  },
};
