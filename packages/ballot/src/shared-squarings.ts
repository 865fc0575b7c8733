import { digits } from './comb.ts';

const window = 5;

/**
 * Several powers of one base with one chain of squarings (Yao 1976): the chain gives base^(32^i); for each exponent
 * the links are gathered by digit and the buckets are summed up from the highest digit down.
 */
export function powersBySharedSquarings(base: bigint, exponents: readonly bigint[], modulus: bigint): bigint[] {
  const all = exponents.map((exponent) => digits(exponent, window));
  const longest = Math.max(0, ...all.map((one) => one.length));
  const buckets = exponents.map(() => new Array<bigint>(2 ** window).fill(1n));
  let link = base % modulus;
  for (let i = 0; i < longest; i++) {
    if (i > 0) for (let s = 0; s < window; s++) link = (link * link) % modulus;
    for (const [e, one] of all.entries()) {
      const digit = one[i] ?? 0;
      const bucket = buckets[e] as bigint[];
      if (digit !== 0) bucket[digit] = bucket[digit] === 1n ? link : ((bucket[digit] as bigint) * link) % modulus;
    }
  }
  return buckets.map((bucket) => {
    let running = 1n;
    let result = 1n;
    for (let digit = bucket.length - 1; digit > 0; digit--) {
      if (bucket[digit] !== 1n)
        running = running === 1n ? (bucket[digit] as bigint) : (running * (bucket[digit] as bigint)) % modulus;
      if (running !== 1n) result = (result * running) % modulus;
    }
    return result;
  });
}
