import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { noteActs } from './acts.ts';
import { notesAgain } from './again.ts';
import { notesAtChair } from './chair-part.tsx';
import { noteSpeakerAbsent } from './note-speaker-absent.ts';
import { secretaryRoutes } from './routes.tsx';
import { takeNoteAway } from './take-note-away.ts';
import { writeNote } from './write-note.ts';

/** The Secretary beside whoever presides: notes to the console, and who is called next and is not in the hall. */
export const secretaryModule: Module = {
  name: 'secretary',
  acts: noteActs,
  commands: [writeNote, noteSpeakerAbsent, takeNoteAway],
  again: notesAgain,
  tables: { podium_note: 'said' },
  routes: secretaryRoutes,
  fills: [fill(chairPart, notesAtChair)],
};
