import type { Json } from './canonical-json.ts';
import { commitment } from './commitment.ts';
import type { Entry } from './entry.ts';
import { entryHash, entryProblem, genesis } from './entry.ts';

/** The first entry that does not stand, and why. `seq` is the number the entry should have had. */
export interface ChainProblem {
  readonly seq: number;
  readonly code: string;
  readonly text: string;
}

/** One row of the stored record. Without `data` (erased, or not for this reader) only the chain is checked. */
export interface ChainRow {
  readonly entry: Entry;
  readonly hash: string;
  readonly data?: { readonly value: Json; readonly salt: string } | undefined;
}

export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly problem: ChainProblem };

/** How far a record was walked: the entries, and the hash of the last. */
export interface ChainState {
  readonly count: number;
  readonly head: string;
}

const beforeFirst: ChainState = { count: 0, head: genesis };

/**
 * Walks the record from its first entry, or the part behind `state`. Codes: `malformed`, `gap`, `previous`, `hash`, `commitment`.
 * A chain cut at its end still verifies: whoever must see that compares `count` and `head` with a signed checkpoint.
 */
export function verifyChain(rows: Iterable<ChainRow>, state = beforeFirst): ChainVerdict {
  let { count, head } = state;
  for (const row of rows) {
    const problem = rowProblem(row, count + 1, head);
    if (problem !== null) return { ok: false, problem: { seq: count + 1, ...problem } };
    count++;
    head = row.hash;
  }
  return { ok: true, count, head };
}

function rowProblem(row: ChainRow, seq: number, previous: string): Omit<ChainProblem, 'seq'> | null {
  const { entry, hash, data } = row;
  const malformed = entryProblem(entry);
  if (malformed !== null) return { code: 'malformed', text: `entry ${seq}: ${malformed}` };
  if (entry.seq !== seq) {
    return { code: 'gap', text: `entry ${seq} is missing or out of its place: number ${entry.seq} stands there` };
  }
  if (entry.previous !== previous) {
    return { code: 'previous', text: `entry ${seq} follows ${entry.previous}, but the entry before is ${previous}` };
  }
  const computed = textOr(() => entryHash(entry));
  if (!computed.ok) return { code: 'malformed', text: `entry ${seq}: ${computed.text}` };
  if (computed.text !== hash) {
    return { code: 'hash', text: `entry ${seq} hashes to ${computed.text}, but ${hash} is stored` };
  }
  if (data === undefined) return null;
  const committed = textOr(() => commitment(data.value, data.salt));
  if (!committed.ok) return { code: 'commitment', text: `data of entry ${seq}: ${committed.text}` };
  if (committed.text === entry.commitment) return null;
  return { code: 'commitment', text: `the data of entry ${seq} are not those it was made with` };
}

function textOr(make: () => string): { readonly ok: boolean; readonly text: string } {
  try {
    return { ok: true, text: make() };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, text: error.message };
    throw error;
  }
}
