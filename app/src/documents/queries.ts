import { neededFile } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { type Library, type LibraryDocument, libraryOf } from './library.ts';

export async function readLibrary(db: Db): Promise<Library> {
  return libraryOf(await neededFile(db, 'documents.json'), await neededFile(db, 'sessions.json'));
}

/** The known documents of a session: "22", "S-1", "RC". */
export async function documentsOfSession(db: Db, session: string): Promise<readonly LibraryDocument[]> {
  return (await readLibrary(db)).documents.filter((document) => document.session === session);
}

/** Whether the archive knows a session. */
export async function isArchivedSession(db: Db, id: string): Promise<boolean> {
  const { sessions, otherMeetings } = await neededFile(db, 'sessions.json');
  return [...sessions, ...otherMeetings].some(({ number }) => String(number) === id);
}
