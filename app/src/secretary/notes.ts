import type { FloorView } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';

export interface Note {
  readonly id: string;
  readonly text: string | null;
  /** who waits for the floor and is not in the hall */
  readonly speaker: string | null;
  readonly writtenAt: string;
}

/** Notes to whoever presides that nobody has taken away, by time. */
export async function notesOf(db: Db | Tx, meeting: string): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('podium_note')
    .select(['id', 'text', 'speaker', 'written_at'])
    .where('meeting', '=', meeting)
    .where('taken_away_at', 'is', null)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map(({ written_at, ...row }) => ({ ...row, writtenAt: written_at }));
}

/** Those that still help: who has had the floor, or left the list, is not looked for any more. */
export function notesNow(notes: readonly Note[], { waiting }: Pick<FloorView, 'waiting'>): readonly Note[] {
  return notes.filter(({ speaker }) => speaker === null || waiting.some(({ id }) => id === speaker));
}
