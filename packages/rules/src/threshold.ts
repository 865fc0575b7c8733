/** Whole-number thresholds. Rounding: docs/law.md, section 0.2 (81 ballots need 54, 83 need 56, 109 need 73, 123 members need 62). */

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A majority: a share of a base, to be reached (`atLeast`) or to be passed (`moreThan`). */
export interface Majority extends Fraction {
  readonly reach: 'atLeast' | 'moreThan';
}

export const twoThirds: Majority = { numerator: 2, denominator: 3, reach: 'atLeast' };
export const moreThanHalf: Majority = { numerator: 1, denominator: 2, reach: 'moreThan' };
export const sevenEighths: Majority = { numerator: 7, denominator: 8, reach: 'atLeast' };
export const oneThird: Majority = { numerator: 1, denominator: 3, reach: 'atLeast' };

/** Throws a RangeError unless the value is a whole number from 0 up. */
export function wholeNumber(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number from 0 up`);
  return value;
}

/** The smallest whole number not below the fraction of n. */
export function ceilOf(n: number, share: Fraction): number {
  wholeNumber(n, 'n');
  return Math.floor((n * share.numerator + share.denominator - 1) / share.denominator);
}

/** How many of n satisfy the majority. */
export function neededOf(n: number, majority: Majority): number {
  if (majority.reach === 'atLeast') return ceilOf(n, majority);
  return Math.floor((wholeNumber(n, 'n') * majority.numerator) / majority.denominator) + 1;
}

/**
 * The smallest number of further affirmative votes that reaches a majority of those voting; they widen the base as they
 * come. At least one affirmative vote is needed.
 */
export function furtherYesNeeded(yes: number, no: number, majority: Majority): number {
  const { numerator, denominator } = majority;
  const gain = denominator - numerator;
  const short = numerator * (yes + no) - denominator * yes;
  const more = majority.reach === 'atLeast' ? Math.ceil(short / gain) : Math.floor(short / gain) + 1;
  return Math.max(yes === 0 ? 1 : 0, more);
}

/** The share in words, for explanations. */
export function majorityName(majority: Majority): string {
  const names: Readonly<Record<string, string>> = {
    '2/3 atLeast': 'two thirds',
    '1/2 moreThan': 'more than half',
    '7/8 atLeast': 'seven eighths',
    '1/3 atLeast': 'one third',
  };
  const share = `${majority.numerator}/${majority.denominator}`;
  const plain = majority.reach === 'atLeast' ? `at least ${share}` : `more than ${share}`;
  return names[`${share} ${majority.reach}`] ?? plain;
}
