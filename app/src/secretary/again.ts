import type { Redecide } from '../door/again.ts';
import { noteSpeakerAbsent } from './note-speaker-absent.ts';
import { takeNoteAway } from './take-note-away.ts';
import { writeNote } from './write-note.ts';

export const notesAgain: Redecide = {
  'podium-note.written': ({ meeting, text }) => ({ command: writeNote, input: { meeting, text }, drawn: ['note'] }),
  'podium-note.speaker-absent': ({ meeting, speaker }) => ({
    command: noteSpeakerAbsent,
    input: { meeting, speaker },
    drawn: ['note'],
  }),
  'podium-note.taken-away': ({ meeting, note }) => ({ command: takeNoteAway, input: { meeting, note } }),
};
