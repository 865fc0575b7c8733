import { type LogView, logView } from '../log/index.ts';
import type { Db } from '../store/database.ts';
import type { EntryView } from './reads.ts';

/** While the log has found an entry that somebody wrote past the program, what is not signed is named, and not told. */
export function toldOf(entries: readonly EntryView[], log: LogView): readonly EntryView[] {
  const last = lastTrusted(log);
  return entries.map((entry) => (entry.seq > last ? { ...entry, data: null } : entry));
}

/** The number of the last entry whose words are told without looking at its page. */
export async function lastTold(reads: Db): Promise<number> {
  return lastTrusted(await logView(reads));
}

function lastTrusted({ state, latest }: LogView): number {
  return state === 'unsealed' || state === 'broken' ? (latest?.size ?? 0) : Number.POSITIVE_INFINITY;
}
