import { type Finding, finding, line } from '../../finding.ts';
import { statute } from '../cite.ts';
import { euros } from '../euros.ts';
import type { Iso3 } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export interface ContributionFacts {
  /** What is assessed on the States together, in cents. */
  readonly assessableCents: bigint;
  /** Rates of the scale of the United Nations as decimal text, "0.001". Only their proportions matter. */
  readonly rates: Readonly<Record<Iso3, string>>;
}

/** Decimal text as a whole number of the given number of places. */
function scaled(rate: string, places: number): bigint {
  const [whole = '0', part = ''] = rate.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

function wholeRates(rates: ContributionFacts['rates']): readonly (readonly [Iso3, bigint])[] {
  const entries = Object.entries(rates).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [state, rate] of entries) {
    if (!/^\d+(\.\d+)?$/.test(rate))
      throw new RangeError(`the rate of ${state} is not a decimal number from 0 up: ${rate}`);
  }
  const places = Math.max(0, ...entries.map(([, rate]) => rate.split('.')[1]?.length ?? 0));
  return entries.map(([state, rate]) => [state, scaled(rate, places)]);
}

interface Share {
  readonly state: Iso3;
  readonly rate: bigint;
  /** Whole cents below the exact share, and what is left of it as a numerator over the sum of the rates. */
  readonly floor: bigint;
  readonly rest: bigint;
}

function rounded(share: Share, sum: bigint): bigint {
  return share.rest * 2n >= sum ? share.floor + 1n : share.floor;
}

/** Rounded to the nearest cent; the difference to the largest payer, unless that would make its share negative. */
function toLargestPayer(shares: readonly Share[], total: bigint, sum: bigint): Map<Iso3, bigint> {
  const largest = shares.reduce((a, b) => (b.rate > a.rate ? b : a));
  const settle = (cents: (share: Share) => bigint): Map<Iso3, bigint> => {
    const out = new Map(shares.map((share) => [share.state, cents(share)]));
    const given = [...out.values()].reduce((a, b) => a + b, 0n);
    return out.set(largest.state, (out.get(largest.state) ?? 0n) + total - given);
  };
  const nearest = settle((share) => rounded(share, sum));
  return (nearest.get(largest.state) ?? 0n) < 0n ? settle((share) => share.floor) : nearest;
}

/** Whole cents first; the cents left over go one by one to the largest remainders. */
function byLargestRemainder(shares: readonly Share[], total: bigint): Map<Iso3, bigint> {
  const out = new Map(shares.map((share) => [share.state, share.floor]));
  const left = Number(total - shares.reduce((sum, share) => sum + share.floor, 0n));
  const order = [...shares].sort((a, b) =>
    a.rest === b.rest ? (a.state < b.state ? -1 : 1) : a.rest > b.rest ? -1 : 1,
  );
  for (const share of order.slice(0, left)) out.set(share.state, share.floor + 1n);
  return out;
}

/**
 * The contribution of each State Party, in cents; they add up to the assessable amount. Throws a RangeError for a negative
 * amount, a rate that is not a decimal number, or rates that are all 0.
 */
export function contributions(
  facts: ContributionFacts,
  parameters: Parameters = {},
): Finding<{ readonly shares: Readonly<Record<Iso3, bigint>> }> {
  const total = facts.assessableCents;
  if (total < 0n) throw new RangeError('the assessable amount cannot be negative');
  const rates = wholeRates(facts.rates);
  const sum = rates.reduce((a, [, rate]) => a + rate, 0n);
  if (sum === 0n) throw new RangeError('the rates add up to 0');
  const shares = rates.map(([state, rate]) => ({
    state,
    rate,
    floor: (total * rate) / sum,
    rest: (total * rate) % sum,
  }));
  const method = parameterValue('contributions.rounding', parameters);
  const cents = method === 'largestPayer' ? toLargestPayer(shares, total, sum) : byLargestRemainder(shares, total);
  const text = `${euros(total)} among ${shares.length} States Parties in proportion to their rates of the United Nations scale`;
  const left =
    method === 'largestPayer' ? 'the rest falls to the largest payer' : 'the rest falls to the largest remainders';
  return finding(
    'money.contributions',
    { shares: Object.fromEntries(cents) },
    [
      line('contributions.scale', text, { total: euros(total), states: shares.length }, statute('117'), 'sourced'),
      line('contributions.rounding', `To the cent; ${left}`, { method }, statute('117'), 'open'),
    ],
    usesOf(['contributions.rounding'], parameters),
  );
}
