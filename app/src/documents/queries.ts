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

/** Read here and not asked of the decisions: they stand on the sessions, which show these documents. */
async function adoptedHere(db: Db): Promise<readonly AdoptedHere[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('session', 'session.id', 'proposal.session')
    .innerJoin('meeting', 'meeting.id', 'proposal.meeting')
    .select(['proposal.id as proposal', 'proposal.session', 'proposal.title', 'session.title as sessionTitle'])
    .select(['proposal.decided_symbol', 'proposal.decided_at', 'proposal.decided_by', 'meeting.number as meeting'])
    .where('proposal.status', '=', 'adopted')
    .orderBy('proposal.last_seq')
    .execute();
  return rows.flatMap(({ decided_symbol: symbol, decided_at: at, decided_by: by, ...row }) =>
    symbol && at
      ? [
          {
            ...row,
            symbol,
            at,
            consensus: by === 'consensus',
            meeting: String(row.meeting),
            sessionTitle: /^\d+$/.test(row.session) ? null : row.sessionTitle,
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
