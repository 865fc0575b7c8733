/**
 * SHA-256 and SHA-512 in plain JavaScript, for browsers, whose own digests answer later and not at once. Source:
 * FIPS 180-4. The constants are reckoned as the standard defines them, from the roots of the first primes.
 */

export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(H256);
  const words = new Int32Array(64);
  const input = padded(bytes, 64, 8);
  const view = new DataView(input.buffer);
  for (let at = 0; at < input.length; at += 64) compress256(state, words, view, at);
  const out = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 8; i++) out.setInt32(4 * i, state[i] ?? 0);
  return new Uint8Array(out.buffer);
}

export function sha512(bytes: Uint8Array): Uint8Array {
  const state = [...H512];
  const input = padded(bytes, 128, 16);
  const view = new DataView(input.buffer);
  for (let at = 0; at < input.length; at += 128) compress512(state, view, at);
  const out = new DataView(new ArrayBuffer(64));
  for (let i = 0; i < 8; i++) out.setBigUint64(8 * i, state[i] ?? 0n);
  return new Uint8Array(out.buffer);
}

// Section 5.1: a one bit, zeros, the length in bits at the end.
function padded(bytes: Uint8Array, block: number, lengthBytes: number): Uint8Array<ArrayBuffer> {
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const out = new Uint8Array(size);
  out.set(bytes);
  out[bytes.length] = 0x80;
  new DataView(out.buffer).setBigUint64(size - 8, BigInt(bytes.length) * 8n);
  return out;
}

// Sections 4.1.2 and 6.2.2. The type says that a word may be undefined; the loops stay within bounds.
function compress256(state: Int32Array, w: Int32Array, view: DataView, at: number): void {
  const word = (i: number): number => w[i] as number;
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = word(i - 15);
    const y = word(i - 2);
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[i] = word(i - 16) + s0 + word(i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K256[i] as number) + word(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + value;
}

function rotate(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}

const MASK = (1n << 64n) - 1n;

// Sections 4.1.3 and 6.4.2.
function compress512(state: bigint[], view: DataView, at: number): void {
  const w: bigint[] = [];
  const word = (i: number): bigint => w[i] as bigint;
  for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + 8 * i));
  for (let i = 16; i < 80; i++) {
    const x = word(i - 15);
    const y = word(i - 2);
    const s0 = rotate64(x, 1n) ^ rotate64(x, 8n) ^ (x >> 7n);
    const s1 = rotate64(y, 19n) ^ rotate64(y, 61n) ^ (y >> 6n);
    w.push((word(i - 16) + s0 + word(i - 7) + s1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const s1 = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + (K512[i] as bigint) + word(i);
    const s0 = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) & MASK;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) & MASK;
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] as bigint) + value) & MASK;
}

function rotate64(x: bigint, n: bigint): bigint {
  return ((x >> n) | (x << (64n - n))) & MASK;
}

// Sections 4.2 and 5.3: the first 64 bits behind the point of cube and square roots of the first primes.
const primes = firstPrimes(80);
const K512 = primes.map((prime) => root(BigInt(prime) << 192n, 3n) & MASK);
const K256 = Int32Array.from(K512.slice(0, 64), (k) => Number(BigInt.asIntN(32, k >> 32n)));
const H512 = primes.slice(0, 8).map((prime) => root(BigInt(prime) << 128n, 2n) & MASK);
const H256 = Int32Array.from(H512, (h) => Number(BigInt.asIntN(32, h >> 32n)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The largest whole number whose `degree`-th power is not above `value`. */
function root(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}
