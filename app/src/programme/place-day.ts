import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { fieldErrors } from '../door/field-errors.ts';
import { day, flag, ref, sessionId, text } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { calledAs } from '../meetings/index.ts';
import { langs } from '../words/languages.ts';
import { format } from '../words/messages.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { type Body, bodies } from './bodies.ts';
import { roomsByName } from './entries.ts';
import { entryInput, type Hours, type Placed, placed } from './entry-input.ts';
import { mayPlan, type Programme, planning, programmeOf } from './facts.ts';
import { type Known, readPastedDay } from './pasted-day.ts';

const input = z.object({
  session: sessionId,
  day,
  lines: text({ max: 8_000 }),
  /** only to look at what would come of it: nothing is placed */
  look: flag.default(false),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly programme: Programme | null;
  readonly newEntries: readonly string[];
}

/** A line of a pasted day: as it would stand in the programme, or why it cannot. */
export type DayLine = { readonly line: number; readonly text: string } & (
  | { readonly ok: true; readonly id: string; readonly matter: Placed; readonly place: Hours }
  | { readonly ok: false; readonly objection: Objection }
);

/** Puts all lines of a pasted list into the programme, or none. */
export const placeDay: Command<Input, Facts, ProgrammeAct, z.input<typeof input>> = {
  name: 'place-programme-day',
  // The first took subjects that the form for one meeting refuses.
  edition: 2,
  undo: { back: 'cancel-programme-entry' },
  who: mayPlan,
  input,
  async load(tx, { session, lines }) {
    const newEntries = lines.split('\n').map(() => randomUUID() as string);
    return { programme: await programmeOf(tx, session), newEntries };
  },
  decide({ programme, newEntries }, { session, day: on, lines, look }, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const acts: ProgrammeAct[] = [];
    const read = dayAsPlaced(programme as Programme, on, lines, newEntries);
    if (look && read.length > 0)
      return refuse(no('pasted-look', { n: read.length, wrong: read.filter(({ ok }) => !ok).length }));
    for (const line of read) {
      if (!line.ok) return refuse(no('pasted-line', { line: line.line, problem: line.text }), line.objection);
      acts.push(say('programme-entry.placed', { entry: line.id, session, ...line.matter, ...line.place }));
    }
    return acts.length === 0
      ? refuse(no('pasted-nothing'))
      : { ok: true, capacity: may.capacity, acts, answer: { n: acts.length } };
  },
};

const together = z.object({
  session: sessionId,
  entries: z.array(z.object({ entry: ref('programme-entry'), ...entryInput })),
});

/** The same as the record says it: the entries, and not the list in which they were written. */
export const placeTogether: Command<z.infer<typeof together>, Programme | null, ProgrammeAct> = {
  name: placeDay.name,
  edition: 2,
  undo: placeDay.undo,
  who: mayPlan,
  input: together,
  load: (tx, { session }) => programmeOf(tx, session),
  decide(programme, { session, entries }, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const standing = [...(programme as Programme).entries];
    const acts: ProgrammeAct[] = [];
    for (const { entry: id, ...asked } of entries) {
      const found = placed({ ...(programme as Programme), entries: standing }, id, asked);
      if (!found.ok) return refuse(found.objection);
      standing.push({ id, ...found.matter, ...found.place, cancelled: null });
      acts.push(say('programme-entry.placed', { entry: id, session, ...found.matter, ...found.place }));
    }
    return { ok: true, capacity: may.capacity, acts };
  },
};

/** As it was when the subject in a pasted line was taken as it stood there, whatever the form for one meeting says of it. */
export const placeTogetherBefore: typeof placeTogether = {
  ...placeTogether,
  edition: 1,
  input: together.extend({
    entries: z.array(
      z.object({ entry: ref('programme-entry'), ...entryInput, title: z.record(z.string(), z.string()).nullable() }),
    ),
  }) as unknown as typeof together,
};

const one = z.object(entryInput);

/** Pure. Each line stands beside those before it; what it says is of the kinds that the form for one meeting asks for. */
export function dayAsPlaced(
  programme: Programme,
  on: string,
  lines: string,
  ids: readonly string[],
): readonly DayLine[] {
  const standing = [...programme.entries];
  return readPastedDay(lines, on, knownIn(programme)).map((read, n): DayLine => {
    const { line, text: written } = read;
    if ('fault' in read) return { line, text: written, ok: false, objection: no('pasted-part', { part: read.fault }) };
    const id = ids[n] ?? `line ${line}`;
    const asked = one.safeParse(read.entry);
    if (!asked.success) {
      const [complaint = ''] = Object.values(fieldErrors(asked.error.issues));
      return { line, text: written, ok: false, objection: no('pasted-unlike', { complaint }) };
    }
    const found = placed({ ...programme, entries: standing }, id, asked.data);
    if (!found.ok) return { line, text: written, ok: false, objection: found.objection };
    standing.push({ id, ...found.matter, ...found.place, cancelled: null });
    return { line, text: written, ok: true, id, matter: found.matter, place: found.place };
  });
}

/** Bodies by their names in six languages and by their codes, rooms by theirs, items by number. */
function knownIn({ rooms, items }: Programme): Known {
  const named = bodies.flatMap((body) => [
    [body, body] as const,
    ...langs.map((lang) => [calledAs(format(lang, `programme.body.${body}`).text), body] as const),
  ]);
  return { bodies: new Map<string, Body>(named), rooms: roomsByName(rooms), items };
}
