import { createDiffieHellman, createHash } from 'node:crypto';
import { power } from '../num.ts';
import type { NativePower, Platform } from './platform.ts';

/** The only file of the package that imports a module of Node; browser.ts is its twin. */
export const platform: Platform = {
  name: 'node',
  sha256: (data) => createHash('sha256').update(data).digest(),
  nativePower,
};

/**
 * OpenSSL's modular power, reached through Diffie-Hellman: with private key e, the shared secret with b is b^e mod p.
 * It throws for the bases 0, 1 and p-1, for the exponent 0 and whenever the result is 1 or p-1. A hostile element of
 * small order can bring that about, so an exception is never a verdict: plain arithmetic answers instead.
 */
function nativePower(p: bigint, q: bigint, g: bigint): NativePower | null {
  try {
    const exchange = createDiffieHellman(evenHex(p), 'hex', Buffer.from([2]));
    const native: NativePower = (base, exponent) => {
      if (base <= 1n || base >= p - 1n || exponent <= 1n) return power(base, exponent, p);
      try {
        exchange.setPrivateKey(evenHex(exponent), 'hex');
        return BigInt(`0x${exchange.computeSecret(evenHex(base), 'hex', 'hex')}`);
      } catch {
        return power(base, exponent, p);
      } finally {
        // The object keeps the last exponent; a secret one must not stay there.
        exchange.setPrivateKey('02', 'hex');
      }
    };
    return selfTest(native, p, q, g) ? native : null;
  } catch {
    return null;
  }
}

/** Random powers and the corners, against plain arithmetic; a platform that fails is not used. */
function selfTest(native: NativePower, p: bigint, q: bigint, g: bigint): boolean {
  const random = (limit: bigint): bigint => {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(48));
    return BigInt(`0x${Buffer.from(bytes).toString('hex')}`) % limit;
  };
  for (let i = 0; i < 4; i++) {
    const base = power(g, random(q), p);
    const exponent = random(q);
    if (native(base, exponent) !== power(base, exponent, p)) return false;
  }
  const corners: readonly (readonly [bigint, bigint])[] = [
    [1n, q - 1n],
    [p - 1n, q],
    [p - 1n, 2n],
    [g, 0n],
    [g, 1n],
    [g, q],
    [g, q - 1n],
  ];
  return corners.every(([base, exponent]) => native(base, exponent) === power(base, exponent, p));
}

function evenHex(value: bigint): string {
  const hex = value.toString(16);
  return hex.length % 2 === 0 ? hex : `0${hex}`;
}
