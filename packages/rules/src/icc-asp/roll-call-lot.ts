import { type Finding, finding, line } from '../finding.ts';
import { procedure } from './cite.ts';

/** Hexadecimal digits of a SHA-256 hash. */
const hash = /^[0-9a-f]{64}$/;

/**
 * The State that a lot falls on: the hash as a whole number, its remainder by the number of States, counted from the first in the
 * English alphabetical order. Of 2^256 numbers no State has more than one more than another. Throws a RangeError without States, and for
 * what is no hash.
 */
export function rollCallLot(digest: string, inEnglishOrder: readonly string[]): Finding<string> {
  if (!hash.test(digest)) throw new RangeError('not a SHA-256 hash');
  const states = inEnglishOrder.length;
  if (states === 0) throw new RangeError('no States to draw from');
  const place = Number(BigInt(`0x${digest}`) % BigInt(states)) + 1;
  const drawn = inEnglishOrder[place - 1] as string;
  return finding('vote.rollCallLot', drawn, [
    line(
      'rollCall.lot',
      `The fingerprint leaves ${place - 1} when divided by ${states}: State number ${place} in the English alphabetical order`,
      { place, states, remainder: place - 1 },
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
  ]);
}
