import { utf8 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseCheckpointText } from './checkpoint.ts';
import { cosignatureTime } from './cosignature.ts';
import { ed25519Verify } from './platform.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import type { SignedNote } from './signed-note.ts';
import { parseNote, signatureOf } from './signed-note.ts';
import type { Trust } from './trust.ts';

/** A checkpoint whose signatures were checked. */
export interface OpenCheckpoint {
  readonly checkpoint: Checkpoint;
  /** What was signed, to be cosigned. */
  readonly text: string;
  /** Ids of the log's keys that signed. */
  readonly signedBy: readonly string[];
  readonly cosignatures: readonly { readonly name: string /** Seconds since 1970. */; readonly time: number }[];
  /** Whether as many witnesses cosigned as the reader asks. A page shows it; it is no ground to hide the checkpoint. */
  readonly quorumReached: boolean;
}

export type CheckpointProblem = 'note' | 'checkpoint' | 'origin' | 'unsigned' | 'signature';

/**
 * Reads a signed checkpoint. Refused: `note`, `checkpoint` (malformed), `origin` (another log), `unsigned` (no key of
 * the log signed), `signature` (a trusted key is named and its signature is false). Signatures of unknown keys are
 * passed over, as the specification demands.
 */
export function openCheckpoint(input: Uint8Array | string, trust: Trust): Checked<OpenCheckpoint, CheckpointProblem> {
  const note = parseNote(input);
  if (!note.ok) return note;
  const parsed = parseCheckpointText(note.value.text);
  if (!parsed.ok) return parsed;
  const checkpoint = parsed.value;
  if (checkpoint.origin !== trust.origin) {
    return refused(
      'origin',
      `a checkpoint of ${JSON.stringify(checkpoint.origin)}, not of ${JSON.stringify(trust.origin)}`,
    );
  }
  const signedBy = checkLogSignatures(note.value, trust);
  if (!signedBy.ok) return signedBy;
  const cosignatures = checkCosignatures(note.value, trust);
  if (!cosignatures.ok) return cosignatures;
  const quorumReached = cosignatures.value.length >= trust.quorum;
  return accepted({
    checkpoint,
    text: note.value.text,
    signedBy: signedBy.value,
    cosignatures: cosignatures.value,
    quorumReached,
  });
}

function checkLogSignatures(note: SignedNote, trust: Trust): Checked<string[], CheckpointProblem> {
  const message = utf8(note.text);
  const signedBy: string[] = [];
  for (const key of trust.logKeys) {
    const signature = signatureOf(note, key);
    if (signature === null) continue;
    if (!ed25519Verify(key.publicKey, message, signature.bytes)) {
      return refused('signature', `the signature of ${key.name} is false`);
    }
    signedBy.push(key.keyId);
  }
  return signedBy.length > 0 ? accepted(signedBy) : refused('unsigned', 'no trusted key of the log signed it');
}

function checkCosignatures(note: SignedNote, trust: Trust): Checked<OpenCheckpoint['cosignatures'], CheckpointProblem> {
  const cosignatures: { name: string; time: number }[] = [];
  for (const key of trust.witnesses) {
    const signature = signatureOf(note, key);
    if (signature === null) continue;
    const time = cosignatureTime(note.text, signature, key);
    if (time === null) return refused('signature', `the cosignature of ${key.name} is false`);
    cosignatures.push({ name: key.name, time });
  }
  return accepted(cosignatures);
}
