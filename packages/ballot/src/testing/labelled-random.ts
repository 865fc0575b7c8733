import { hashHex } from '../hash.ts';
import type { Random } from '../random.ts';

/**
 * Scalars addressed by label, so that the order of computation does not matter and an archive can be reproduced byte
 * for byte (section 21). Test values only: whoever knows the vector's name knows every secret.
 */
export function labelledRandom(q: bigint, vector: string): Random {
  const half = (label: string, n: 0 | 1): string => hashHex(`plenary-vector|${vector}|${label}|${n}`);
  return (label) => BigInt(`0x${half(label, 0)}${half(label, 1)}`) % q;
}
