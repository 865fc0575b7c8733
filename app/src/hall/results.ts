import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A result that was announced in a meeting and can be shown again. */
export interface AnnouncedResult {
  /** id of the vote or ballot */
  readonly id: string;
  readonly title: LanguageMap;
  /** number of the ballot; null for a vote */
  readonly ballot: number | null;
  readonly announcedAt: string;
}

/** The results of a meeting, the newest first. */
export async function announcedResults(db: Db | Tx, meeting: string): Promise<readonly AnnouncedResult[]> {
  const votes = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'proposal.title', 'vote.announced_at'])
    .where('vote.meeting', '=', meeting)
    .where('vote.status', '=', 'announced')
    .execute();
  const ballots = await db
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.id', 'ballot.number', 'election.title', 'ballot.announced_at'])
    .where('ballot.meeting', '=', meeting)
    .where('ballot.status', '=', 'announced')
    .execute();
  return [
    ...votes.map(({ id, title, announced_at }) => ({ id, title, ballot: null, announcedAt: announced_at ?? '' })),
    ...ballots.map(({ id, title, number, announced_at }) => ({
      id,
      title,
      ballot: number,
      announcedAt: announced_at ?? '',
    })),
  ].toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1));
}
