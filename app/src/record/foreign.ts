import { type LogView, logView } from '../log/index.ts';
import type { Db } from '../store/database.ts';

/** While the log reports entries that the program has not sealed: those after its newest signed state, of which any may be one. */
export function mayBeForeign({ seq }: { readonly seq: number }, log: LogView): boolean {
  return seq > lastTrusted(log);
}

/** The number of the last entry whose words are told without looking at its page. */
export async function lastTold(reads: Db): Promise<number> {
  return lastTrusted(await logView(reads));
}

function lastTrusted({ state, latest }: LogView): number {
  return state === 'unsealed' || state === 'broken' ? (latest?.size ?? 0) : Number.POSITIVE_INFINITY;
}
