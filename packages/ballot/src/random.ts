import { fromBytes } from './num.ts';

/**
 * A source of scalars in [0, q). The label names the use of the scalar; production ignores it. Only the test vectors
 * answer by label, so that an archive can be reproduced byte for byte.
 */
export type Random = (label: string) => bigint;

/** Bytes of WebCrypto. There is no other source: where it is missing or fails, the work stops. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

/** "random mod q" of section 2: 384 bits reduced modulo q, so that the bias is below 2^-128. */
export function randomScalars(q: bigint): Random {
  return () => fromBytes(randomBytes(48)) % q;
}
