import { concatBytes, equalBytes } from './bytes.ts';
import { sha512 } from './sha2.ts';

/**
 * Ed25519 in plain JavaScript, for the offline verifier: it must work in any browser, at once, and in thirty years.
 * Source: RFC 8032 section 5.1. Its time depends on its input: fit to check signatures, not to sign with a key that
 * matters.
 */

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
const D = mod(-121_665n * inverse(121_666n));
const SQRT_MINUS_1 = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x*y = T/Z. */
interface Point {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}

const NEUTRAL: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };
const BASE = pointOf(mod(4n * inverse(5n)), 0n) as Point;

/** False for a key or a signature that is none. Keys and points must be in their one canonical form. */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = decode(publicKey);
  const s = numberOf(signature.subarray(32));
  if (key === null || s >= ORDER) return false;
  const r = signature.subarray(0, 32);
  const k = numberOf(sha512(concatBytes([r, publicKey, message]))) % ORDER;
  const negated: Point = { ...key, X: mod(-key.X), T: mod(-key.T) };
  return equalBytes(encode(add(multiply(BASE, s), multiply(negated, k))), r);
}

export function ed25519PublicKey(seed: Uint8Array): Uint8Array {
  return encode(multiply(BASE, secretOf(seed).scalar));
}

export function ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  const { scalar, prefix } = secretOf(seed);
  const nonce = numberOf(sha512(concatBytes([prefix, message]))) % ORDER;
  const r = encode(multiply(BASE, nonce));
  const k = numberOf(sha512(concatBytes([r, ed25519PublicKey(seed), message]))) % ORDER;
  return concatBytes([r, bytesOf((nonce + k * scalar) % ORDER)]);
}

function secretOf(seed: Uint8Array): { scalar: bigint; prefix: Uint8Array } {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const digest = sha512(seed);
  const low = numberOf(digest.subarray(0, 32));
  const scalar = (low & ~7n & ((1n << 254n) - 1n)) | (1n << 254n);
  return { scalar, prefix: digest.subarray(32) };
}

// Section 5.1.4.
function add(p: Point, q: Point): Point {
  const a = mod((p.Y - p.X) * (q.Y - q.X));
  const b = mod((p.Y + p.X) * (q.Y + q.X));
  const c = mod(2n * p.T * q.T * D);
  const d = mod(2n * p.Z * q.Z);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return { X: mod(e * f), Y: mod(g * h), Z: mod(f * g), T: mod(e * h) };
}

function multiply(point: Point, scalar: bigint): Point {
  let sum = NEUTRAL;
  let doubled = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}

function encode({ X, Y, Z }: Point): Uint8Array {
  const inverseZ = inverse(Z);
  const x = mod(X * inverseZ);
  return bytesOf(mod(Y * inverseZ) | ((x & 1n) << 255n));
}

function decode(bytes: Uint8Array): Point | null {
  const value = numberOf(bytes);
  return pointOf(value & ((1n << 255n) - 1n), value >> 255n);
}

// Section 5.1.3: x from y and the lowest bit of x.
function pointOf(y: bigint, sign: bigint): Point | null {
  if (y >= P) return null;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  const square = mod(u * inverse(v));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * SQRT_MINUS_1);
  if (mod(x * x) !== square || (x === 0n && sign === 1n)) return null;
  if ((x & 1n) !== sign) x = P - x;
  return { X: x, Y: y, Z: 1n, T: mod(x * y) };
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = mod(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function inverse(value: bigint): bigint {
  return power(value, P - 2n);
}

/** Lowest byte first, as all numbers of Ed25519. */
function numberOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of Uint8Array.from(bytes).reverse()) value = (value << 8n) | BigInt(byte);
  return value;
}

function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}
