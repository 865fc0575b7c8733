import { concatBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { ed25519PublicKey, ed25519Sign, sha256 } from './platform.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';

/** What a key signs: checkpoints of its own log, or cosignatures of a witness (C2SP signed-note, "Signature types"). */
export type KeyUse = 'log' | 'witness';

const typeByte: Readonly<Record<KeyUse, number>> = { log: 0x01, witness: 0x04 };

/** A public key that a reader trusts, as `example.org/log+1a2b3c4d+ATx...`. Ed25519 only. */
export interface VerifierKey {
  readonly name: string;
  readonly use: KeyUse;
  /** 8 hexadecimal digits. */
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

/** A key that signs. `sign` may reach a device: only the seed's holder makes one here. */
export interface SigningKey {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** No spaces, no plus, no control characters: C2SP signed-note, "Format". */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}\p{Z}]+$/u.test(name) && name.isWellFormed();
}

/** Throws RangeError for a name that cannot stand in a signature line or a public key that has not 32 bytes. */
export function verifierKey(name: string, use: KeyUse, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`"${name}" cannot name a key`);
  if (publicKey.length !== 32) throw new RangeError('an Ed25519 public key has 32 bytes');
  const id = sha256(concatBytes([utf8(`${name}\n`), Uint8Array.of(typeByte[use]), publicKey])).subarray(0, 4);
  return { name, use, keyId: toHex(id), publicKey };
}

/** The key of an Ed25519 seed (RFC 8032, 32 bytes). Throws RangeError for a name that cannot stand in a signature line. */
export function signingKey(name: string, use: KeyUse, seed: Uint8Array): SigningKey {
  return { key: verifierKey(name, use, ed25519PublicKey(seed)), sign: (message) => ed25519Sign(seed, message) };
}

/** One line for configuration files: name, key id, type and public key (C2SP signed-note, "Verifier keys"). */
export function formatVerifierKey({ name, use, keyId, publicKey }: VerifierKey): string {
  return `${name}+${keyId}+${toBase64(concatBytes([Uint8Array.of(typeByte[use]), publicKey]))}`;
}

/** Reads what `formatVerifierKey` writes, and checks that the key id is that of the name and the key. */
export function parseVerifierKey(text: string): Checked<VerifierKey, 'key'> {
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  if (name === undefined || keyId === undefined || encoded === undefined || !isKeyName(name)) {
    return refused('key', 'not of the form name+id+key');
  }
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length !== 33) return refused('key', `the key of ${name} is not 33 bytes in base64`);
  const use = (['log', 'witness'] as const).find((candidate) => typeByte[candidate] === bytes[0]);
  if (use === undefined) return refused('key', `the key of ${name} is neither that of a log nor that of a witness`);
  const key = verifierKey(name, use, bytes.slice(1));
  if (key.keyId !== keyId) return refused('key', `the key of ${name} has the id ${key.keyId}, not ${keyId}`);
  return accepted(key);
}
