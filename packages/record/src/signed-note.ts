import { concatBytes, fromBase64, fromHex, textOf, toBase64, toHex } from './bytes.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import type { VerifierKey } from './verifier-key.ts';
import { isKeyName } from './verifier-key.ts';

/** A text and the signatures under it. Source: C2SP signed-note. */
export interface SignedNote {
  /** With its last newline, without the blank line. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

export type NoteProblem = 'note';

/** The specification asks for at least 16 signatures; those of post-quantum keys have up to 5 kB. */
export const maxNoteLength = 131_072;
const MAX_SIGNATURES = 64;
const DASH = '\u2014 ';

/** The line under a note, with its newline. Source: C2SP signed-note, "Format". Throws RangeError for a key id of another length. */
export function signatureLine({ name, keyId, bytes }: NoteSignature): string {
  const id = fromHex(keyId);
  if (id === null || id.length !== 4) throw new RangeError('a key id has 8 hexadecimal digits');
  return `${DASH}${name} ${toBase64(concatBytes([id, bytes]))}\n`;
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

/**
 * Reads a note letter for letter: what it accepts, `formatNote` writes back unchanged. Stricter than the specification
 * in one point: two signatures of one name and key id are refused, since nobody could say which of them counts.
 */
export function parseNote(input: Uint8Array | string): Checked<SignedNote, NoteProblem> {
  const text = noteText(input);
  if (text === null) return refused('note', 'not well-formed UTF-8');
  if (text.length > maxNoteLength) return refused('note', `longer than ${maxNoteLength} characters`);
  if (hasControls(text)) return refused('note', 'holds control characters');
  const split = text.lastIndexOf('\n\n');
  if (split < 0) return refused('note', 'no blank line before the signatures');
  const lines = parseSignatureLines(text.slice(split + 2));
  if (!lines.ok) return lines;
  return accepted({ text: text.slice(0, split + 1), signatures: lines.value });
}

/** One or more signature lines, each ended by a newline: the foot of a note, or what a witness answers. */
export function parseSignatureLines(text: string): Checked<NoteSignature[], NoteProblem> {
  if (!text.endsWith('\n')) return refused('note', 'the last line has no end');
  const lines = text.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return refused('note', `more than ${MAX_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === null) return refused('note', `not a signature line: ${JSON.stringify(line.slice(0, 80))}`);
    const identity = `${signature.name} ${signature.keyId}`;
    if (seen.has(identity)) return refused('note', `two signatures of ${signature.name}`);
    seen.add(identity);
    signatures.push(signature);
  }
  return accepted(signatures);
}

function parseSignatureLine(line: string): NoteSignature | null {
  if (!line.startsWith(DASH)) return null;
  const [name, encoded, ...rest] = line.slice(DASH.length).split(' ');
  if (name === undefined || encoded === undefined || rest.length > 0 || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length < 5) return null;
  return { name, keyId: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

/** The signature of this key under a note, if there is one. A note signed by another key of the same name has none. */
export function signatureOf(note: SignedNote, key: VerifierKey): NoteSignature | null {
  return note.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId) ?? null;
}

function noteText(input: Uint8Array | string): string | null {
  if (typeof input !== 'string') return textOf(input);
  return input.isWellFormed() ? input : null;
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return false;
}
