import { proposalsOf } from '../decisions/index.ts';
import { neededFile } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { type AdoptedHere, type Library, type LibraryDocument, libraryOf } from './library.ts';

export async function readLibrary(db: Db): Promise<Library> {
  const [documents, sessions, adopted] = await Promise.all([
    neededFile(db, 'documents.json'),
    neededFile(db, 'sessions.json'),
    adoptedHere(db),
  ]);
  return libraryOf(documents, sessions, adopted);
}

async function adoptedHere(db: Db): Promise<readonly AdoptedHere[]> {
  const sessions = await db.selectFrom('session').select(['id', 'title']).execute();
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  return (await proposalsOf(db, { status: 'adopted' })).flatMap(({ id, session, title, decided }) =>
    decided?.symbol
      ? [
          {
            proposal: id,
            symbol: decided.symbol,
            session,
            sessionTitle: /^\d+$/.test(session) ? null : (titles.get(session) ?? null),
            title,
            at: decided.at,
            consensus: decided.by === 'consensus',
            meeting: String(decided.meeting.number),
          },
        ]
      : [],
  );
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
