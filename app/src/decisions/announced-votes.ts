import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A vote whose result was announced in a meeting, with the title of what was voted on. */
export interface AnnouncedVote {
  readonly id: string;
  readonly title: LanguageMap;
  readonly announcedAt: string;
}

export async function announcedVotes(db: Db, meeting: string): Promise<readonly AnnouncedVote[]> {
  const rows = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'proposal.title', 'vote.announced_at'])
    .where('vote.meeting', '=', meeting)
    .where('vote.status', '=', 'announced')
    .execute();
  return rows.map(({ announced_at, ...row }) => ({ ...row, announcedAt: announced_at ?? '' }));
}
