import { sha256 } from './platform.ts';

/** Hashes of the Merkle tree. Source: RFC 6962 section 2.1, SHA-256. */

export const hashBytes = 32;

/** Root of the tree that has no entry. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** Hash of an entry's bytes as a leaf: SHA-256 of 0x00 and the bytes. */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return sha256(input);
}

// One buffer for all inner nodes: hashing is synchronous, so nobody sees it half filled.
const node = new Uint8Array(1 + 2 * hashBytes).fill(1, 0, 1);

/** Hash of two neighbours: SHA-256 of 0x01 and both. Throws RangeError for what is not a hash of 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashBytes || right.length !== hashBytes)
    throw new RangeError('a node has two hashes of 32 bytes');
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return sha256(node);
}
