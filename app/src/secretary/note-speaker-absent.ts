import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { floorView } from '../floor/index.ts';
import { type MeetingFacts, meetingFacts } from '../meetings/index.ts';
import { type NoteAct, say } from './acts.ts';
import { writing } from './note-facts.ts';
import { notesOf } from './notes.ts';

const input = z.object({ meeting: ref('meeting'), speaker: ref('speaker') });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: MeetingFacts | null;
  readonly note: string;
  readonly waits: boolean;
  readonly noted: boolean;
}

/** Who is called next was looked for and is not in the hall: whoever presides knows before the name is read out. */
export const noteSpeakerAbsent: Command<Input, Facts, NoteAct, z.input<typeof input>> = {
  name: 'note-speaker-absent',
  who: secretariat,
  undo: { back: 'take-note-away' },
  input,
  async load(tx, { meeting, speaker }, _actor, now) {
    const [facts, floor, notes] = await Promise.all([
      meetingFacts(tx, meeting, now),
      floorView(tx, meeting, now),
      notesOf(tx, meeting),
    ]);
    return {
      meeting: facts,
      note: randomUUID(),
      waits: floor?.waiting.some(({ id }) => id === speaker) ?? false,
      noted: notes.some((note) => note.speaker === speaker),
    };
  },
  decide({ meeting, note, waits, noted }, input, actor) {
    const may = writing(meeting, actor);
    if (!may.ok) return may;
    if (!waits) return refuse(no('not-waiting'));
    if (noted) return refuse(no('absence-noted'));
    return {
      ok: true,
      capacity: may.capacity,
      answer: { note },
      acts: [say('podium-note.speaker-absent', { meeting: input.meeting, note, speaker: input.speaker })],
    };
  },
};
