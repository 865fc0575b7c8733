/** Whole-number arithmetic of SPECIFICATION.md section 2. Nothing here is constant-time; see docs/security-case.md. */

/** The representative of `a` in [0, m). */
export function mod(a: bigint, m: bigint): bigint {
  const r = a % m;
  return r < 0n ? r + m : r;
}

/** The inverse of `a` modulo `m` by Euclid's algorithm. Throws when there is none, which is a defect of the caller. */
export function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1] = [m, mod(a, m)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw new RangeError('no inverse');
  return mod(t0, m);
}

/** `base^exponent mod m`, exponent at least 0, square and multiply. */
export function power(base: bigint, exponent: bigint, m: bigint): bigint {
  let result = 1n % m;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % m;
    if (bit === '1') result = (result * base) % m;
  }
  return result;
}

/** Big-endian bytes as a number. */
export function fromBytes(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes) || '0'}`);
}

const byteHex: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byteHex[byte];
  return hex;
}
