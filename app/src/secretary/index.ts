export { notesOf } from './notes.ts';
export { writeNote } from './write-note.ts';
