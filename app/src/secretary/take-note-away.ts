import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, type MeetingFacts, meetingFacts } from '../meetings/index.ts';
import { type NoteAct, say } from './acts.ts';
import { notesOf } from './notes.ts';

const input = z.object({ meeting: ref('meeting'), note: ref('note') });
type Input = z.infer<typeof input>;

interface Facts {
  readonly meeting: MeetingFacts | null;
  readonly stands: boolean;
}

/** Whoever presides has read it, or the speaker has come. */
export const takeNoteAway: Command<Input, Facts, NoteAct, z.input<typeof input>> = {
  name: 'take-note-away',
  who: chair,
  undo: { again: 'it is written once more' },
  input,
  async load(tx, { meeting, note }, _actor, now) {
    const [facts, notes] = await Promise.all([meetingFacts(tx, meeting, now), notesOf(tx, meeting)]);
    return { meeting: facts, stands: notes.some(({ id }) => id === note) };
  },
  decide({ meeting, stands }, input, actor) {
    const may = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!may.ok) return may;
    if (!stands) return refuse(no('no-such-note'));
    return {
      ok: true,
      capacity: capacityName(may.capacity),
      acts: [say('podium-note.taken-away', { meeting: input.meeting, note: input.note })],
    };
  },
};
