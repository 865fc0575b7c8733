/** `base^exponent mod p` by the platform's own arithmetic. `base` in [0, p), `exponent` at least 0. */
export type NativePower = (base: bigint, exponent: bigint) => bigint;

/** What differs between Node and a browser. Everything else of the package is plain TypeScript. */
export type Platform = {
  readonly name: 'node' | 'browser';
  readonly sha256: (data: Uint8Array | string) => Uint8Array;
  /** Built-in modular powers for the modulus `p`, or null where there are none or where they fail their self-test. */
  readonly nativePower: (p: bigint, q: bigint, g: bigint) => NativePower | null;
};
