import { platform } from '#platform';
import { fromBytes, mod, toHex } from './num.ts';

/** HEX(s) of section 2: SHA-256 of the UTF-8 bytes, lower-case hex. */
export function hashHex(data: Uint8Array | string): string {
  return toHex(platform.sha256(data));
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** B64(s) of section 2: SHA-256, standard Base64 without padding, 43 characters. */
export function hashBase64(data: Uint8Array | string): string {
  const digest = platform.sha256(data);
  let text = '';
  for (let i = 0; i < digest.length; i += 3) {
    const chunk = ((digest[i] ?? 0) << 16) | ((digest[i + 1] ?? 0) << 8) | (digest[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += base64[(chunk >> shift) & 63];
  }
  return text.slice(0, 43);
}

/** H(prefix, [x1, x2, ..]) of section 2: the digest of `prefix + "x1,x2,.."` as a number modulo q. */
export function hashScalar(q: bigint, prefix: string, elements: readonly bigint[]): bigint {
  return mod(fromBytes(platform.sha256(prefix + elements.join(','))), q);
}
