import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A ballot whose result was announced in a meeting, with the title of its election. */
export interface AnnouncedBallot {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  readonly announcedAt: string;
}

export async function announcedBallots(db: Db, meeting: string): Promise<readonly AnnouncedBallot[]> {
  const rows = await db
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.id', 'ballot.number', 'election.title', 'ballot.announced_at'])
    .where('ballot.meeting', '=', meeting)
    .where('ballot.status', '=', 'announced')
    .execute();
  return rows.map(({ announced_at, ...row }) => ({ ...row, announcedAt: announced_at ?? '' }));
}
