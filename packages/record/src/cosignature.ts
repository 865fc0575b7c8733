import { concatBytes, utf8 } from './bytes.ts';
import { ed25519Verify } from './platform.ts';
import type { NoteSignature } from './signed-note.ts';
import type { SigningKey, VerifierKey } from './verifier-key.ts';

/** A witness's word that a checkpoint extends all it saw of the log before. Source: C2SP tlog-cosignature, Ed25519. */

/** `time` is in whole seconds since 1970, given by the caller's clock. */
export function cosign(noteText: string, { key, sign }: SigningKey, time: number): NoteSignature {
  if (key.use !== 'witness') throw new RangeError('a witness cosigns with a witness key');
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError('the time is not in whole seconds');
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return { name: key.name, keyId: key.keyId, bytes: concatBytes([stamp, sign(message(noteText, time))]) };
}

/** Time of a good cosignature in seconds since 1970; null for one that does not verify. */
export function cosignatureTime(noteText: string, signature: NoteSignature, key: VerifierKey): number | null {
  if (signature.bytes.length !== 8 + 64) return null;
  const { buffer, byteOffset } = signature.bytes;
  const time = Number(new DataView(buffer, byteOffset, 8).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return null;
  return ed25519Verify(key.publicKey, message(noteText, time), signature.bytes.subarray(8)) ? time : null;
}

function message(noteText: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${noteText}`);
}
