import { neededFile } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import { type Library, type LibraryDocument, libraryOf } from './library.ts';
import { adoptedHere } from './slots.ts';

export async function readLibrary({ reads: db, filled }: Pick<Site, 'reads' | 'filled'>): Promise<Library> {
  const [documents, sessions, ...adopted] = await Promise.all([
    neededFile(db, 'documents.json'),
    neededFile(db, 'sessions.json'),
    ...filled(adoptedHere).map((adopted) => adopted(db)),
  ]);
  return libraryOf(documents, sessions, adopted.flat());
}

/** The known documents of a session: "22", "S-1", "RC". */
export async function documentsOfSession(
  site: Pick<Site, 'reads' | 'filled'>,
  session: string,
): Promise<readonly LibraryDocument[]> {
  return (await readLibrary(site)).documents.filter((document) => document.session === session);
}

/** Whether the archive knows a session. */
export async function isArchivedSession(db: Db, id: string): Promise<boolean> {
  const { sessions, otherMeetings } = await neededFile(db, 'sessions.json');
  return [...sessions, ...otherMeetings].some(({ number }) => String(number) === id);
}
