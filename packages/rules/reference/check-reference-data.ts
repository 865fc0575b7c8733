import { contributions, entryIntoForce, withdrawal } from '../src/index.ts';
import { type Comparison, compare } from './comparison.ts';
import type { ScaleRecord, StateRecord } from './records.ts';

/** Entry into force from the deposit, and the effect of each notice of withdrawal. */
export function checkState(state: StateRecord): readonly Comparison[] {
  const entry = state.deposited === null ? null : entryIntoForce(state.deposited).value;
  const notices = state.withdrawals.flatMap((w) => {
    if (w.notified === null) return [];
    const found = withdrawal(
      w.rescinded === null ? { received: w.notified } : { received: w.notified, revoked: w.rescinded },
    );
    const published = w.effective ?? (w.rescinded === null ? null : 'revoked');
    return compare(
      `states.json, ${state.iso3}`,
      `withdrawal notified ${w.notified}`,
      published,
      found.value.effective ?? 'revoked',
    );
  });
  return [...compare(`states.json, ${state.iso3}`, 'entry into force', state.entryIntoForce, entry), ...notices];
}

/** The rate of a State in the period that holds the year. */
function rateIn(state: ScaleRecord, year: number): number | null {
  const inPeriod = state.unRates.find(({ period }) => {
    const [from = 0, to = from] = period.split('-').map(Number);
    return from <= year && year <= to;
  });
  return inPeriod?.percent ?? null;
}

/** Shares of all States on a date, to four decimals of a percent; the largest payer apart, who also takes the rounding. */
export function checkScale(scale: readonly ScaleRecord[]): readonly Comparison[] {
  const dates = [...new Set(scale.flatMap((s) => s.proportionalShares.map((p) => p.on)))].sort();
  return dates.flatMap((on) => {
    const parties = scale.flatMap((s) => {
      const share = s.proportionalShares.find((p) => p.on === on)?.percent ?? null;
      const rate = rateIn(s, Number(on.slice(0, 4)));
      return share === null || rate === null ? [] : [{ state: s.iso3, share, rate }];
    });
    const rates = Object.fromEntries(parties.map((p) => [p.state, String(p.rate)]));
    const { shares } = contributions({ assessableCents: 1_000_000n, rates }).value;
    const largest = parties.reduce((a, b) => (b.rate > a.rate ? b : a)).state;
    const equal = parties.filter(
      (p) => p.state === largest || shares[p.state] === BigInt(Math.round(p.share * 10_000)),
    );
    return compare(`scale.json, ${on}`, 'States whose share agrees', parties.length, equal.length);
  });
}
