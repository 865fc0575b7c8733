import { canonicalString } from './canonical-json.ts';
import { sha256Hex } from './platform.ts';

/** What the record says of one act. Names and private data stay outside; `commitment` stands for them. */
export interface Entry {
  readonly v: 1;
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO instant with milliseconds, in UTC: 2027-12-06T16:40:00.000Z. */
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly audience: string;
  /** An id, never a name; null where the system acted. */
  readonly actor: string | null;
  readonly capacity: string;
  readonly cites: readonly string[];
  /** 64 hexadecimal digits: see `commitment`. */
  readonly commitment: string;
  /** Hash of the entry before; `genesis` for the first. */
  readonly previous: string;
}

/** Stands where the hash of the entry before the first would stand. */
export const genesis: string = '0'.repeat(64);

/** An entry bundle gives the length of an entry in 16 bits (C2SP tlog-tiles, "Log Entries"). */
export const maxEntryBytes = 65_535;

const ENTRY_TAG = 'plenary record entry v1\n';
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const FIELDS = 11;

/** Hash that the next entry names as `previous`: 64 hexadecimal digits. Throws TypeError on what is not an entry. */
export function entryHash(entry: Entry): string {
  return entryTextHash(entryText(entry));
}

/** Hash of an entry whose canonical text is at hand. */
export function entryTextHash(text: string): string {
  return sha256Hex(ENTRY_TAG + text);
}

/** The canonical text of an entry; its UTF-8 bytes are the leaf of the log. Throws TypeError on what is not an entry. */
export function entryText(entry: Entry): string {
  const problem = entryProblem(entry);
  if (problem !== null) throw new TypeError(`record entry: ${problem}`);
  const text = canonicalEntry(entry);
  if (!fits(text)) throw new TypeError(`record entry: longer than ${maxEntryBytes} bytes`);
  return text;
}

function fits(text: string): boolean {
  // Three bytes of UTF-8 at most for each UTF-16 unit: only long entries need to be counted.
  return text.length * 3 <= maxEntryBytes || new TextEncoder().encode(text).length <= maxEntryBytes;
}

/**
 * An entry read from its canonical text, with its hash; a problem in words for anything else. One pass, for logs of
 * millions of entries.
 */
export function readEntryText(text: string): { readonly entry: Entry; readonly hash: string } | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  const problem = entryProblem(value);
  if (problem !== null) return problem;
  const entry = value as Entry;
  return fits(text) && canonicalOrNull(entry) === text
    ? { entry, hash: entryTextHash(text) }
    : 'not in its canonical form';
}

// An escaped lone surrogate is JSON, but has no canonical form.
function canonicalOrNull(entry: Entry): string | null {
  try {
    return canonicalEntry(entry);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

// The same text as canonicalJson gives, with the order of the fields written down: millions of these are made.
function canonicalEntry(entry: Entry): string {
  const { act, actor, at, audience, capacity, cites, commitment, previous, seq, subject } = entry;
  return (
    `{"act":${canonicalString(act)},"actor":${actor === null ? 'null' : canonicalString(actor)},"at":"${at}",` +
    `"audience":${canonicalString(audience)},"capacity":${canonicalString(capacity)},` +
    `"cites":[${cites.map(canonicalString).join(',')}],"commitment":"${commitment}","previous":"${previous}",` +
    `"seq":${seq},"subject":${canonicalString(subject)},"v":1}`
  );
}

/** Says what keeps a value from being an entry, in words; null when it is one. */
export function entryProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'not an object';
  const entry = value as Readonly<Record<keyof Entry, unknown>>;
  if (entry.v !== 1) return 'version is not 1';
  if (!Number.isSafeInteger(entry.seq) || (entry.seq as number) < 1) return 'seq is not a whole number from 1';
  if (!isInstant(entry.at)) return 'at is not an instant with milliseconds in UTC';
  if (typeof entry.act !== 'string' || entry.act === '') return 'act is empty';
  if (typeof entry.subject !== 'string') return 'subject is not text';
  if (typeof entry.audience !== 'string' || entry.audience === '') return 'audience is empty';
  if (entry.actor !== null && typeof entry.actor !== 'string') return 'actor is neither an id nor null';
  if (typeof entry.capacity !== 'string') return 'capacity is not text';
  if (!Array.isArray(entry.cites) || !entry.cites.every((cite) => typeof cite === 'string'))
    return 'cites is not a list';
  if (typeof entry.commitment !== 'string' || !HASH.test(entry.commitment)) return 'commitment is not 64 hex digits';
  if (typeof entry.previous !== 'string' || !HASH.test(entry.previous)) return 'previous is not 64 hex digits';
  if (Object.keys(entry).length !== FIELDS) return 'has fields that version 1 does not know';
  return null;
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  if (value.slice(8, 10) <= '28') return true;
  // The engine takes 30 February for 2 March: only a late day that comes back the same is one.
  return new Date(Date.parse(value)).toISOString() === value;
}
