import { textOf, utf8 } from './bytes.ts';
import type { Entry } from './entry.ts';
import { entryHash, entryText, readEntryText } from './entry.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';

/**
 * One leaf of the public log. An act whose audience is the public stands there whole; of any other act the log holds
 * number and hash alone, so that the audience can still check it and nobody else learns what it was.
 */
export type Leaf =
  | { readonly kind: 'entry'; readonly seq: number; readonly hash: string; readonly entry: Entry }
  | { readonly kind: 'sealed'; readonly seq: number; readonly hash: string };

/** The bytes that the log hashes and serves for an entry. Throws TypeError on what is not an entry. */
export function leafBytes(entry: Entry): Uint8Array {
  return leafOf(entry, entry.audience === 'public' ? '' : entryHash(entry));
}

/** The same for whoever has its hash already. */
export function leafOf(entry: Entry, hash: string): Uint8Array {
  if (entry.audience === 'public') return utf8(entryText(entry));
  // The hash hides the entry well: the entry holds a commitment whose salt nobody outside knows.
  return utf8(`{"hash":"${hash}","seq":${entry.seq},"v":1}`);
}

const SEALED = /^\{"hash":"([0-9a-f]{64})","seq":([1-9][0-9]{0,15}),"v":1\}$/;

/** Reads a leaf letter for letter: well-formed UTF-8, canonical, no field more. */
export function parseLeaf(bytes: Uint8Array): Checked<Leaf, 'leaf'> {
  const text = textOf(bytes);
  if (text === null) return refused('leaf', 'not well-formed UTF-8');
  const [, sealed, seq] = SEALED.exec(text) ?? [];
  if (sealed !== undefined) {
    const number = Number(seq);
    return Number.isSafeInteger(number)
      ? accepted({ kind: 'sealed', seq: number, hash: sealed })
      : refused('leaf', 'seq is not a whole number from 1');
  }
  const read = readEntryText(text);
  if (typeof read === 'string') return refused('leaf', read);
  const { entry, hash } = read;
  if (entry.audience !== 'public') return refused('leaf', `an act for ${entry.audience} stands open in the public log`);
  return accepted({ kind: 'entry', seq: entry.seq, hash, entry });
}
