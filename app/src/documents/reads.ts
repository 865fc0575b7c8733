import { neededFile, oncePerData } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import { type Library, type LibraryDocument, latestOf, libraryOf, withAdopted } from './library.ts';
import { adoptedHere } from './slots.ts';

/** Of the data alone. */
export const libraryOfData = oncePerData(async (db) =>
  libraryOf(await neededFile(db, 'documents.json'), await neededFile(db, 'sessions.json')),
);

export async function readLibrary({ reads: db, filled }: Pick<Site, 'reads' | 'filled'>): Promise<Library> {
  const [library, ...adopted] = await Promise.all([libraryOfData(db), ...filled(adoptedHere).map((read) => read(db))]);
  return withAdopted(library, adopted.flat());
}

/** The known documents of a session: "22", "S-1", "RC". */
export async function documentsOfSession(
  site: Pick<Site, 'reads' | 'filled'>,
  session: string,
): Promise<readonly LibraryDocument[]> {
  return (await readLibrary(site)).documents.filter((document) => document.session === session);
}

/** The latest documents by their days, those adopted here among them. */
export async function latestDocuments(
  site: Pick<Site, 'reads' | 'filled'>,
  most: number,
): Promise<readonly LibraryDocument[]> {
  return latestOf(await readLibrary(site), most);
}

/** Whether the archive knows a session. */
export async function isArchivedSession(db: Db, id: string): Promise<boolean> {
  const { sessions, otherMeetings } = await neededFile(db, 'sessions.json');
  return [...sessions, ...otherMeetings].some(({ number }) => String(number) === id);
}
