import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { entryInput, type Hours, type Placed, placed } from './entry-input.ts';
import { mayPlan, type Programme, planning, programmeWith, standingEntry } from './facts.ts';

const input = z.object({ entry: ref('programme-entry'), ...entryInput });
type Input = z.infer<typeof input>;

/** Moves an entry to another time or room, or says anew who meets and on what. */
export const changeEntry: Command<Input, Programme | null, ProgrammeAct, z.input<typeof input>> = {
  name: 'change-programme-entry',
  undo: { again: 'changed once more' },
  who: mayPlan,
  input,
  subject: ({ entry }) => `programme-entry:${entry}`,
  load: (tx, { entry }) => programmeWith(tx, entry),
  decide(programme, { entry, ...asked }, actor) {
    if (!programme) return refuse(no('no-such-programme-entry'));
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const found = standingEntry(programme, entry);
    if (!found.ok) return found;
    const wanted = placed(programme, entry, asked, found.entry);
    if (!wanted.ok) return refuse(wanted.objection);
    const session = programme.session.id;
    const { place, matter } = wanted;
    const acts: ProgrammeAct[] = [];
    if (!same(place, found.entry)) acts.push(say('programme-entry.moved', { entry, session, ...place }));
    if (!same(matter, found.entry)) acts.push(say('programme-entry.changed', { entry, session, ...matter }));
    if (acts.length === 0) return refuse(no('nothing-changed'));
    return { ok: true, capacity: may.capacity, acts };
  },
};

/** Whether all that `wanted` says stands already. The languages of a text come in any order. */
function same(wanted: Placed | Hours, present: Placed & Hours): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(
      value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).toSorted() : value,
    );
  return Object.entries(wanted).every(([name, value]) => plain(value) === plain(present[name as keyof typeof present]));
}
