import { canonicalJson, type Json } from './canonical-json.ts';
import { type Entry, entryHash, entryText, readEntryText } from './entry.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';

/**
 * One line of `record.jsonl`, the public record as a file (packages/record/EXPORT.md). A public act stands there whole, with what
 * its commitment and its seal need; of any other act number, hash and seal alone.
 */
export type RecordLine =
  | {
      readonly kind: 'public';
      readonly seq: number;
      readonly hash: string;
      readonly seal: string | null;
      readonly entry: Entry;
      /** null: erased */
      readonly data: { readonly value: Json; readonly salt: string } | null;
      /** files that the data name by their SHA-256 and that results rest on, by path */
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'sealed'; readonly seq: number; readonly hash: string; readonly seal: string | null };

export type PublicLine = Extract<RecordLine, { kind: 'public' }>;

/** The line of an entry, without its end. Throws TypeError on what is not an entry. */
export function formatRecordLine(
  entry: Entry,
  {
    data,
    seal,
    texts = {},
  }: {
    /** null: erased; of an entry that is not public it is left out */
    readonly data: { readonly value: Json; readonly salt: string } | null;
    readonly seal: string | null;
    readonly texts?: PublicLine['texts'];
  },
): string {
  const sealed = seal === null ? {} : { seal };
  if (entry.audience !== 'public') return canonicalJson({ hash: entryHash(entry), seq: entry.seq, v: 1, ...sealed });
  return canonicalJson({
    entry: JSON.parse(entryText(entry)) as Json,
    ...(data === null ? { erased: true } : { data: data.value, salt: data.salt }),
    ...sealed,
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
  });
}

const hashShape = /^[0-9a-f]{64}$/;

/** Reads a line letter for letter: canonical, no field more. Whether its data are those of the entry is not asked here. */
export function parseRecordLine(text: string): Checked<RecordLine, 'line'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value as Json) !== text) return refused('line', 'not in its canonical form');
  } catch (error) {
    return refused('line', error instanceof TypeError ? error.message : 'not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('line', 'not an object');
  const { entry, data, salt, erased, hash, seq, v, texts = {}, seal = null, ...more } = value as Record<string, Json>;
  if (Object.keys(more).length > 0) return refused('line', `a field that nobody knows: ${Object.keys(more)[0]}`);
  if (seal !== null && typeof seal !== 'string') return refused('line', 'the seal is not text');
  if (entry === undefined) {
    if (v !== 1 || typeof seq !== 'number' || typeof hash !== 'string' || !hashShape.test(hash))
      return refused('line', 'neither an entry nor a number and a hash');
    if (data !== undefined || salt !== undefined || erased !== undefined || Object.keys(texts ?? {}).length > 0)
      return refused('line', 'it tells data of an entry that is not public');
    return accepted({ kind: 'sealed', seq, hash, seal });
  }
  const read = readEntryText(canonicalJson(entry));
  if (typeof read === 'string') return refused('line', read);
  if (hash !== undefined || seq !== undefined || v !== undefined) return refused('line', 'it says its number twice');
  const { entry: held, hash: own } = read;
  if (held.audience !== 'public') return refused('line', `an act for ${held.audience} stands open`);
  const gone = erased === true && data === undefined && salt === undefined;
  if (!gone && (erased !== undefined || data === undefined || typeof salt !== 'string'))
    return refused('line', 'neither data with their salt, nor said to be erased');
  if (typeof texts !== 'object' || !Object.values(texts ?? {}).every((each) => typeof each === 'string'))
    return refused('line', 'its texts are not texts');
  return accepted({
    kind: 'public',
    seq: held.seq,
    hash: own,
    seal,
    entry: held,
    data: gone ? null : { value: data as Json, salt: salt as string },
    texts: texts as PublicLine['texts'],
  });
}
