import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { line, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type MeetingFacts, meetingFacts } from '../meetings/index.ts';
import { type NoteAct, say } from './acts.ts';
import { mostNotes, writing } from './note-facts.ts';
import { notesOf } from './notes.ts';

const input = z.object({ meeting: ref('meeting'), text: line({ max: 200 }) });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: MeetingFacts | null;
  readonly note: string;
  /** how many stand on the console already */
  readonly standing: number;
}

/** A few words from the Secretary that whoever presides reads on the console, and nobody else in the hall. */
export const writeNote: Command<Input, Facts, NoteAct, z.input<typeof input>> = {
  name: 'write-note',
  who: secretariat,
  undo: { back: 'take-note-away' },
  input,
  async load(tx, { meeting }, _actor, now) {
    const [facts, notes] = await Promise.all([meetingFacts(tx, meeting, now), notesOf(tx, meeting)]);
    return { meeting: facts, note: randomUUID(), standing: notes.filter(({ text }) => text !== null).length };
  },
  decide({ meeting, note, standing }, input, actor) {
    const may = writing(meeting, actor);
    if (!may.ok) return may;
    if (standing >= mostNotes) return refuse(no('notes-full', { most: mostNotes }));
    return {
      ok: true,
      capacity: may.capacity,
      answer: { note },
      acts: [say('podium-note.written', { meeting: input.meeting, note, text: input.text })],
    };
  },
};
