import { textOf, utf8 } from './bytes.ts';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { commitment } from './commitment.ts';
import type { Entry } from './entry.ts';
import { entryProblem } from './entry.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';

/** Data of an entry and the salt that binds them to it. */
export interface OpenData {
  readonly value: Json;
  readonly salt: string;
}

/** What a proof file of ours carries as extra data: the entry itself and, unless they stay private, its data. */
export interface ProofOfEntry {
  readonly entry: Entry;
  readonly data: OpenData | null;
}

/** `{"data":...,"entry":{...},"salt":"...","v":1}`, canonical; without `data` and `salt` where they stay private. */
export function formatProofOfEntry({ entry, data }: ProofOfEntry): Uint8Array {
  const whole = entry as unknown as Json;
  const fields: Json =
    data === null ? { entry: whole, v: 1 } : { data: data.value, entry: whole, salt: data.salt, v: 1 };
  return utf8(canonicalJson(fields));
}

/** Reads it letter for letter and holds the data against the entry's commitment. */
export function parseProofOfEntry(bytes: Uint8Array): Checked<ProofOfEntry, 'extra' | 'commitment'> {
  const text = textOf(bytes);
  const value = text === null ? null : parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('extra', 'not a JSON object');
  const { v, entry, data, salt, ...rest } = value as Readonly<Record<string, Json | undefined>>;
  if (v !== 1 || Object.keys(rest).length > 0) return refused('extra', 'not of version 1');
  const problem = entryProblem(entry);
  if (problem !== null) return refused('extra', `entry: ${problem}`);
  if (canonicalOrNull(value) !== text) return refused('extra', 'not in its canonical form');
  const open = entry as unknown as Entry;
  if (data === undefined && salt === undefined) return accepted({ entry: open, data: null });
  if (data === undefined || typeof salt !== 'string' || !/^[0-9a-f]{32}$/.test(salt)) {
    return refused('extra', 'data and salt do not stand together');
  }
  if (commitment(data, salt) !== open.commitment) {
    return refused('commitment', `the data are not those that entry ${open.seq} was made with`);
  }
  return accepted({ entry: open, data: { value: data, salt } });
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function canonicalOrNull(value: Json): string | null {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
