import { randomBytes } from './random.ts';

/** Section 2. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** `length` random Base58 characters. Bytes from 232 = 4 * 58 up are drawn again: no modulo bias (section 7). */
export function randomBase58(length: number, bytes: (count: number) => Uint8Array = randomBytes): string {
  let drawn = '';
  while (drawn.length < length)
    for (const byte of bytes(length - drawn.length)) if (byte < 232) drawn += alphabet[byte % 58];
  return drawn;
}

/** A fresh name of an election: 14 characters (section 4). */
export function newUuid(): string {
  return randomBase58(14);
}
