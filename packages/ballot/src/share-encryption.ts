import { platform } from '#platform';
import { fromBase64, toBase64 } from './base64.ts';
import type { Group } from './group.ts';
import { randomBytes, randomScalars } from './random.ts';
import { elementText, integer, member, object, readCanonical, required, scalarText, text } from './reader.ts';
import { refuse } from './refusal.ts';
import { reveal, Secret } from './secret.ts';

/** The body of a share message (section 8.3). */
export type EncryptedShare = {
  readonly to: number;
  readonly alpha: string;
  readonly iv: string;
  readonly data: string;
};

/** From whom to whom, in which ceremony, bound to which certificates (`lock`). */
export type ShareRoute = { readonly uuid: string; readonly from: number; readonly to: number; readonly lock: string };

export function readShare(group: Group, body: string): EncryptedShare {
  const short = required(text(1000));
  const reader = object<EncryptedShare>({
    to: required(integer(1, 10_000)),
    alpha: required(elementText(group)),
    iv: short,
    data: short,
  });
  return readCanonical(body, 5000, reader, 'share');
}

/** AES-256-GCM under SHA-256("plenary-share|uuid|i|j|" + dec(ek_j^r)); alpha = g^r; additional data: the lock hash. */
export async function encryptShare(
  group: Group,
  route: ShareRoute,
  encryption: bigint,
  share: Secret,
): Promise<string> {
  const r = randomScalars(group.order)('share');
  const iv = randomBytes(12);
  const key = await shareKey(route, group.power(encryption, r), 'encrypt');
  const plain = new TextEncoder().encode(JSON.stringify({ secret: reveal(share).toString() }));
  const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(route.lock) };
  const data = new Uint8Array(await crypto.subtle.encrypt(how, key, plain));
  const body: EncryptedShare = {
    to: route.to,
    alpha: group.powerOfGenerator(r).toString(),
    iv: toBase64(iv),
    data: toBase64(data),
  };
  return JSON.stringify(body);
}

/** Refuses `ceremony.share` when it does not decrypt, and what is wrong in the text inside. */
export async function decryptShare(
  group: Group,
  route: ShareRoute,
  decryption: Secret,
  { alpha, iv, data }: EncryptedShare,
): Promise<Secret> {
  const element = member(group, alpha, 'share.alpha');
  const key = await shareKey(route, group.power(element, reveal(decryption)), 'decrypt');
  const how = {
    name: 'AES-GCM',
    iv: fromBase64(iv, 'share.iv'),
    additionalData: new TextEncoder().encode(route.lock),
  };
  const bytes = fromBase64(data, 'share.data');
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(how, key, bytes);
  } catch {
    return refuse('ceremony.share', '8.3', { from: route.from, to: route.to, rule: 'decrypts' });
  }
  const reader = object<{ secret: string }>({ secret: required(scalarText(group)) });
  return new Secret(BigInt(readCanonical(new TextDecoder().decode(plain), 1000, reader, 'share').secret));
}

async function shareKey(route: ShareRoute, shared: bigint, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const digest = platform.sha256(`plenary-share|${route.uuid}|${route.from}|${route.to}|${shared}`);
  return crypto.subtle.importKey('raw', new Uint8Array(digest), 'AES-GCM', false, [use]);
}
