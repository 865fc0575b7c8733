import { type Finding, finding, line } from '../finding.ts';
import { type IsoDay, isIsoDay, yearOf } from '../iso-day.ts';
import { wholeNumber } from '../threshold.ts';
import { financial, statute } from './cite.ts';
import { euros } from './euros.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

export type ChargeType = 'regular' | 'workingCapital' | 'contingency' | 'hostLoan';

/** What a State was assessed for a year, and what it has paid. Cents of a euro. */
export interface ArrearsFacts {
  /** The day of the vote. */
  readonly date: IsoDay;
  readonly due: readonly { readonly year: number; readonly cents: bigint; readonly charge?: ChargeType }[];
  readonly paid: readonly { readonly date: IsoDay; readonly cents: bigint }[];
  /** Entry into force for the State; without it the dues of both preceding years count as they are. */
  readonly memberSince?: IsoDay;
}

export interface Arrears {
  readonly arrearsCents: bigint;
  readonly thresholdCents: bigint;
  /** True when the arrears reach the threshold; whether the State may vote also depends on a waiver. */
  readonly reached: boolean;
  /** The smallest payment that would bring the arrears below the threshold; 0 when they are below it. */
  readonly minimumPaymentCents: bigint;
}

function dueIn(facts: ArrearsFacts, year: number, charges: readonly string[]): bigint {
  return facts.due
    .filter((d) => d.year === year && charges.includes(d.charge ?? 'regular'))
    .reduce((sum, d) => sum + d.cents, 0n);
}

function check(facts: ArrearsFacts): void {
  if (!isIsoDay(facts.date)) throw new RangeError(`not a day (YYYY-MM-DD): ${facts.date}`);
  for (const due of facts.due) {
    wholeNumber(due.year, 'year');
    if (due.cents < 0n) throw new RangeError(`what is due for ${due.year} cannot be negative`);
  }
  for (const payment of facts.paid) {
    if (!isIsoDay(payment.date)) throw new RangeError(`not a day (YYYY-MM-DD): ${payment.date}`);
    if (payment.cents < 0n) throw new RangeError(`the payment of ${payment.date} cannot be negative`);
  }
}

/** The preceding years that count towards the threshold: two, or the full years of membership among them. */
function thresholdYears(facts: ArrearsFacts, parameters: Parameters): readonly number[] {
  const year = yearOf(facts.date);
  const preceding = [year - 2, year - 1];
  const since = facts.memberSince;
  if (since === undefined || parameterValue('arrears.newMember', parameters) === 'asIfFull') return preceding;
  return preceding.filter((y) => since <= `${String(y).padStart(4, '0')}-01-01`);
}

/**
 * The arrears of a State on the day of a vote and the threshold of article 112(8). Payments up to and on that day count and
 * go to the oldest dues first. What is due for the year of the vote becomes arrears on 1 January of the next.
 */
export function arrears(facts: ArrearsFacts, parameters: Parameters = {}): Finding<Arrears> {
  check(facts);
  const charges = parameterValue('arrears.charges', parameters);
  const year = yearOf(facts.date);
  const owed = facts.due
    .filter((d) => d.year < year && charges.includes(d.charge ?? 'regular'))
    .reduce((sum, d) => sum + d.cents, 0n);
  const paid = facts.paid.filter((p) => p.date <= facts.date).reduce((sum, p) => sum + p.cents, 0n);
  const arrearsCents = owed > paid ? owed - paid : 0n;
  const years = thresholdYears(facts, parameters);
  const thresholdCents = years.reduce((sum, y) => sum + dueIn(facts, y, charges), 0n);
  const atOrOver =
    parameterValue('arrears.comparator', parameters) === '>='
      ? arrearsCents >= thresholdCents
      : arrearsCents > thresholdCents;
  const reached = arrearsCents > 0n && years.length > 0 && atOrOver;
  const minimumPaymentCents = reached ? minimumPayment(arrearsCents, thresholdCents, parameters) : 0n;
  return finding(
    'arrears.suspension',
    { arrearsCents, thresholdCents, reached, minimumPaymentCents },
    explain(facts, { arrearsCents, thresholdCents, reached, minimumPaymentCents }, years),
    usesOf(['arrears.comparator', 'arrears.newMember', 'arrears.charges'], parameters),
  );
}

/** One cent below the threshold (or to it, where only more than the threshold suspends); never more than is owed. */
function minimumPayment(arrearsCents: bigint, thresholdCents: bigint, parameters: Parameters): bigint {
  const unit = parameterValue('arrears.comparator', parameters) === '>=' ? 1n : 0n;
  const wanted = arrearsCents - thresholdCents + unit;
  return wanted < arrearsCents ? wanted : arrearsCents;
}

function explain(facts: ArrearsFacts, value: Arrears, years: readonly number[]): Finding<Arrears>['lines'] {
  const owed = euros(value.arrearsCents);
  const threshold = euros(value.thresholdCents);
  const span = years.length === 0 ? 'no full year of membership yet' : `dues of ${years.join(' and ')}`;
  const relation = value.reached ? 'reach' : 'stay below';
  const lines = [
    line(
      'arrears.sum',
      `Arrears on ${facts.date}: ${owed}; payments go to the oldest dues first`,
      { date: facts.date, arrears: owed },
      financial('regulations 5.6 and 5.8'),
      'unverified',
    ),
    line(
      'arrears.threshold',
      `${span}: ${threshold}; the arrears ${relation} it`,
      { threshold, full: years.length, years: years.join(' '), reached: value.reached ? 1 : 0 },
      statute('112(8)'),
      years.length === 2 ? 'sourced' : 'open',
    ),
  ];
  if (!value.reached) return lines;
  const minimum = euros(value.minimumPaymentCents);
  return [
    ...lines,
    line('arrears.minimum', `Paying ${minimum} would restore the vote`, { minimum }, statute('112(8)'), 'derived'),
  ];
}
