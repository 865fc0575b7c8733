/** `base^e` for one base used many times; `e` in [0, q). */
export type FixedBase = (exponent: bigint) => bigint;

/**
 * A group of prime order q in which discrete logarithms are hard (section 3). Elements and scalars are bigints inside
 * and text in files. The rest of the package knows the group by this type alone, so that a second one can be added.
 */
export type Group = {
  /** The name in files, for instance `BELENIOS-2048`. */
  readonly name: string;
  /** The prime order; scalars are in [0, q). */
  readonly order: bigint;
  readonly generator: bigint;
  readonly neutral: bigint;
  /** The largest texts of an element and of a scalar, exclusive; a longer or equal-or-greater text is out of range. */
  readonly elementLimit: string;
  readonly scalarLimit: string;
  readonly multiply: (a: bigint, b: bigint) => bigint;
  readonly invert: (a: bigint) => bigint;
  readonly power: (base: bigint, exponent: bigint) => bigint;
  /** Several powers of one base; cheaper together where squarings can be shared. */
  readonly powers: (base: bigint, exponents: readonly bigint[]) => bigint[];
  /** The same after a membership test of the base; null when it is not a member (section 3). */
  readonly memberPowers: (base: bigint, exponents: readonly bigint[]) => bigint[] | null;
  readonly isMember: (element: bigint) => boolean;
  readonly powerOfGenerator: FixedBase;
  /** `few`: some dozens of powers, as of one trustee's key; `many`: thousands, as of the key of an election. */
  readonly fixedBase: (base: bigint, uses: 'few' | 'many') => FixedBase;
  /** Which arithmetic answers: the platform's own or plain BigInt. */
  readonly arithmetic: 'native' | 'bigint';
};
