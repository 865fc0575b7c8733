import { fromBase64, toBase64 } from './base64.ts';
import { hashHex } from './hash.ts';

/** A teller's device key: ECDSA P-256 of WebCrypto, not extractable (section 8.3, enrol). */
export type DeviceKey = { readonly pair: CryptoKeyPair; readonly published: string };

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };

export async function newDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { pair, published: toBase64(raw) };
}

/** What two tellers read to each other: 8 groups of 4 hex digits of the digest of the key. */
export function deviceFingerprint(published: string): string {
  return (hashHex(published).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

export async function signWithDevice({ pair }: DeviceKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign(signing, pair.privateKey, new TextEncoder().encode(text));
  return toBase64(new Uint8Array(signature));
}

/** False for a key or signature that is not one, too. */
export async function checkDeviceSignature(published: string, text: string, signature: string): Promise<boolean> {
  const raw = fromBase64(published, 'device');
  const given = fromBase64(signature, 'device signature');
  try {
    const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
    return await crypto.subtle.verify(signing, key, given, new TextEncoder().encode(text));
  } catch {
    return false;
  }
}
