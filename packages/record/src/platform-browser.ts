import { toHex, utf8 } from './bytes.ts';
import { ed25519Verify } from './ed25519.ts';
import * as sha2 from './sha2.ts';

/** The twin of platform.ts for browsers: the same functions, answering at once, from nothing but JavaScript. */

export { ed25519PublicKey, ed25519Sign } from './ed25519.ts';
export { ed25519Verify };

/** There is no other thread: it is done when it is answered. */
export async function ed25519VerifyAside(...given: Parameters<typeof ed25519Verify>): Promise<boolean> {
  return ed25519Verify(...given);
}

export function sha256(data: Uint8Array | string): Uint8Array {
  return sha2.sha256(typeof data === 'string' ? utf8(data) : data);
}

export function sha256Hex(data: Uint8Array | string): string {
  return toHex(sha256(data));
}
