import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';

/**
 * The one place where this package meets the platform's cryptography. Bundles for browsers take platform-browser.ts
 * instead (field `browser` of package.json); both must export the same.
 */

/** SHA-256 of bytes, or of text as UTF-8. */
export function sha256(data: Uint8Array | string): Uint8Array {
  // One letter for each byte: two and a half times as fast as asking Node for a buffer.
  const letters = hash('sha256', data, 'binary');
  const out = new Uint8Array(32);
  for (let i = 0; i < 32; i++) out[i] = letters.charCodeAt(i);
  return out;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}

const publicKeys = new WeakMap<Uint8Array, KeyObject>();

/** Ed25519 (RFC 8032) with a raw public key of 32 bytes. False for a key or a signature that is none. */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return verify(null, message, publicKeyOf(publicKey), signature);
}

/** The same in another thread: many at once use all processors. */
export async function ed25519VerifyAside(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = publicKeyOf(publicKey);
  return new Promise((resolve, reject) =>
    verify(null, message, key, signature, (error, holds) => (error ? reject(error) : resolve(holds))),
  );
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  const known = publicKeys.get(raw);
  if (known !== undefined) return known;
  const x = Buffer.from(raw).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  publicKeys.set(raw, key);
  return key;
}

/** Public key of a secret seed of 32 bytes. */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  const { x } = createPublicKey(privateKey(seed)).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(x ?? '', 'base64url'));
}

/** Signature of 64 bytes with a secret seed of 32 bytes. */
export function ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKey(seed)));
}

// RFC 8410 section 7: the 16 bytes before the seed in PKCS #8.
const pkcs8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

const privateKeys = new WeakMap<Uint8Array, KeyObject>();

function privateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const known = privateKeys.get(seed);
  if (known !== undefined) return known;
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  privateKeys.set(seed, key);
  return key;
}
