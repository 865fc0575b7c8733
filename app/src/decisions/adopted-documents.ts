import type { AdoptedHere } from '../documents/index.ts';
import { meetings } from '../meetings/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';

/** Texts that were adopted in sessions run here, among the documents of the Assembly. */
export async function adoptedDocuments(db: Db): Promise<readonly AdoptedHere[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin(sessions, 'session.id', 'proposal.session')
    .innerJoin(meetings, 'meeting.id', 'proposal.meeting')
    .select(['proposal.id as proposal', 'proposal.session', 'proposal.title', 'session.title as sessionTitle'])
    .select(['proposal.decided_symbol', 'proposal.decided_at', 'proposal.decided_by', 'meeting.number as meeting'])
    .where('proposal.status', '=', 'adopted')
    .where('proposal.form', '=', 'proposal')
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
