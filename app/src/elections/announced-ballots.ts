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

/** Votes by candidate in the last ballot of an election that was announced before the one of this number; none before the first. */
export async function votesBefore(
  db: Db,
  { election, number }: { readonly election: string; readonly number: number },
): Promise<ReadonlyMap<string, number>> {
  const row = await db
    .selectFrom('ballot')
    .select('count')
    .where('election', '=', election)
    .where('status', '=', 'announced')
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return new Map(row?.count?.votes.map(({ candidate, votes }) => [candidate, votes]));
}
