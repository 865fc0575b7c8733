import { textOf } from './bytes.ts';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { leafBytes } from './leaf.ts';
import { includes } from './merkle-check.ts';
import type { CheckpointProblem, OpenCheckpoint } from './open-checkpoint.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { sha256Hex } from './platform.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import type { ProofFile } from './proof-file.ts';
import { parseProofFile } from './proof-file.ts';
import type { ProofOfEntry } from './proof-of-entry.ts';
import { parseProofOfEntry } from './proof-of-entry.ts';
import { leafHash } from './tree-hash.ts';
import type { Trust } from './trust.ts';

/** An entry proved to be in the record. */
export interface ProvedEntry extends ProofOfEntry {
  /** Place in the log, from 0. */
  readonly index: number;
  readonly checkpoint: OpenCheckpoint;
}

/** How a document belongs to its entry: the entry names its SHA-256, or the document is the entry's data. */
export type Bond = 'named' | 'data';

export interface ProvedDocument extends ProvedEntry {
  readonly bond: Bond;
  /** 64 hexadecimal digits, of the document as given. */
  readonly sha256: string;
}

export type ProofProblem = 'proof' | 'extra' | 'commitment' | 'not-included' | CheckpointProblem;
export type DocumentProblem = ProofProblem | 'private' | 'other-document';

/**
 * Checks a proof file alone. Refused: `proof`, `extra` (malformed), `commitment` (other data), `not-included` (the entry
 * is not at this place of this tree), and what `openCheckpoint` refuses.
 */
export function verifyProof(proof: Uint8Array | string, trust: Trust): Checked<ProvedEntry, ProofProblem> {
  const file = parseProofFile(proof);
  if (!file.ok) return file;
  if (file.value.extra === null) return refused('extra', 'the proof file does not carry the entry');
  const carried = parseProofOfEntry(file.value.extra);
  if (!carried.ok) return carried;
  const opened = openCheckpoint(file.value.checkpoint, trust);
  if (!opened.ok) return opened;
  const missing = inclusionProblem(carried.value.entry, file.value, opened.value);
  if (missing !== null) return refused('not-included', missing);
  return accepted({ ...carried.value, index: file.value.index, checkpoint: opened.value });
}

function inclusionProblem(entry: Entry, file: ProofFile, { checkpoint }: OpenCheckpoint): string | null {
  if (entry.seq !== file.index + 1) return `entry ${entry.seq} cannot stand at place ${file.index}`;
  if (includes(checkpoint, file.index, leafHash(leafBytes(entry)), file.path)) return null;
  return `entry ${entry.seq} is not in the record of ${checkpoint.size} entries that was signed`;
}

/**
 * Says whether a document is in the record, by its proof file. Besides what `verifyProof` refuses: `private` (the proof
 * file keeps the entry's data back, so nothing can be compared) and `other-document` (the entry is in the record, but
 * about another document than this one). Whether enough witnesses cosigned is in `checkpoint.quorumReached`.
 */
export function verifyDocument(
  proof: Uint8Array | string,
  document: Uint8Array,
  trust: Trust,
): Checked<ProvedDocument, DocumentProblem> {
  const proved = verifyProof(proof, trust);
  if (!proved.ok) return proved;
  const { data, entry } = proved.value;
  if (data === null) return refused('private', `the data of entry ${entry.seq} are kept back`);
  const sha256 = sha256Hex(document);
  const bond = namesFile(data.value, sha256) ? 'named' : isText(document, data.value) ? 'data' : null;
  if (bond === null) {
    return refused(
      'other-document',
      `entry ${entry.seq} is about another document than the one with SHA-256 ${sha256}`,
    );
  }
  return accepted({ ...proved.value, bond, sha256 });
}

/** Data name a file by a field `sha256`, at any depth: 64 lower-case hexadecimal digits. */
function namesFile(value: Json, sha256: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return (value as readonly Json[]).some((item) => namesFile(item, sha256));
  return Object.entries(value).some(([key, item]) => (key === 'sha256' && item === sha256) || namesFile(item, sha256));
}

/** A result published as JSON is the data themselves, in canonical form; one newline at its end is allowed. */
function isText(document: Uint8Array, value: Json): boolean {
  const text = textOf(document);
  const canonical = canonicalJson(value);
  return text === canonical || text === `${canonical}\n`;
}
