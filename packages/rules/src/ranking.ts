import { wholeNumber } from './threshold.ts';

export interface Votes {
  readonly candidate: string;
  readonly votes: number;
}

export interface Ranked {
  /** By votes, highest first; those level keep the order given. */
  readonly elected: readonly string[];
  /** Level on votes across the last seat: none of them is elected. */
  readonly tiedForLast: readonly string[];
}

/**
 * Those with the required number of votes, up to the number of seats. More than the seats: the highest win. Nobody is
 * elected without a vote. Throws a RangeError for votes that are not whole numbers or a candidate named twice.
 */
export function electHighest(needed: number, seats: number, votes: readonly Votes[]): Ranked {
  const names = new Set(votes.map((v) => v.candidate));
  if (names.size !== votes.length) throw new RangeError('a candidate is counted twice');
  for (const v of votes) wholeNumber(v.votes, `the votes for ${v.candidate}`);
  const reached = votes.filter((v) => v.votes >= needed && v.votes > 0).sort((a, b) => b.votes - a.votes);
  const last = reached[seats - 1];
  const next = reached[seats];
  if (last === undefined || next === undefined || last.votes > next.votes) {
    return { elected: reached.slice(0, seats).map((v) => v.candidate), tiedForLast: [] };
  }
  return {
    elected: reached.filter((v) => v.votes > last.votes).map((v) => v.candidate),
    tiedForLast: reached.filter((v) => v.votes === last.votes).map((v) => v.candidate),
  };
}
