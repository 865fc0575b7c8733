import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

export interface HeldSession {
  readonly id: string;
  readonly title: LanguageMap;
  readonly starts: string;
  readonly ends: string;
  readonly demonstration: boolean;
}

/** Sessions that are held with Plenary, the latest first. */
export async function sessionsHeld(db: Db): Promise<readonly HeldSession[]> {
  return db
    .selectFrom('session')
    .select(['id', 'title', 'starts', 'ends', 'demonstration'])
    .orderBy('starts', 'desc')
    .orderBy('id')
    .execute();
}
