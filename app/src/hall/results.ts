import { announcedVotes } from '../decisions/index.ts';
import { announcedBallots } from '../elections/index.ts';
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
  const votes = await announcedVotes(db, meeting);
  const ballots = await announcedBallots(db, meeting);
  return [
    ...votes.map((vote) => ({ ...vote, ballot: null })),
    ...ballots.map(({ number, ...ballot }) => ({ ...ballot, ballot: number })),
  ].toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1));
}
