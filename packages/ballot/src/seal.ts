import { fromBase64, toBase64 } from './base64.ts';
import type { Group } from './group.ts';
import { randomBytes } from './random.ts';
import { integer, literal, object, readCanonical, required, scalarText, text } from './reader.ts';
import { attemptLater, type Outcome, refuse } from './refusal.ts';
import { reveal, Secret } from './secret.ts';

type Sealed = {
  readonly kdf: 'PBKDF2-HMAC-SHA256';
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
};

/** Section 8.3: at least 600,000 iterations. */
const iterations = 600_000;
const kdf = 'PBKDF2-HMAC-SHA256';

/** A key at rest on a teller's device: PBKDF2 from the passphrase, AES-256-GCM (section 8.3). Returns JSON. */
export async function sealSecret(secret: Secret, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await passphraseKey(passphrase, salt, iterations, 'encrypt');
  const plain = new TextEncoder().encode(reveal(secret).toString());
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  const sealed: Sealed = { kdf, iterations, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(data) };
  return JSON.stringify(sealed);
}

/** Refuses `key.passphrase` for a wrong passphrase or an altered text; the two cannot be told apart. */
export function openSecret(group: Group, sealed: string, passphrase: string): Promise<Outcome<Secret>> {
  return attemptLater(async () => {
    const short = required(text(2000));
    const reader = object<Sealed>({
      kdf: required(literal(kdf)),
      iterations: required(integer(iterations, 10_000_000)),
      salt: short,
      iv: short,
      data: short,
    });
    const read = readCanonical(sealed, 5000, reader, 'sealed key');
    const key = await passphraseKey(passphrase, fromBase64(read.salt, 'salt'), read.iterations, 'decrypt');
    const iv = fromBase64(read.iv, 'iv');
    const data = fromBase64(read.data, 'data');
    let plain: ArrayBuffer;
    try {
      plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    } catch {
      return refuse('key.passphrase', '8.3');
    }
    return new Secret(BigInt(scalarText(group)(new TextDecoder().decode(plain), 'sealed key')));
  });
}

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
