/** Calendar days as ISO 8601 text. Arithmetic on the civil calendar in whole numbers; no clock and no time zone. */
export type IsoDay = string;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for an existing day written YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function parse(day: IsoDay): Civil {
  if (!isIsoDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function print(civil: Civil): IsoDay {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
}

/** Days since 1 January of year 1. */
function ordinal({ year, month, day }: Civil): number {
  const y = year - 1;
  let days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  for (let m = 1; m < month; m += 1) days += daysInMonth(year, m);
  return days + day - 1;
}

function fromOrdinal(count: number): Civil {
  if (count < 0) throw new RangeError('no day before year 1');
  let year = Math.max(1, Math.floor(count / 366));
  while (ordinal({ year: year + 1, month: 1, day: 1 }) <= count) year += 1;
  let month = 1;
  let rest = count - ordinal({ year, month: 1, day: 1 });
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** The day `days` later (earlier when negative). Throws a RangeError for a day that does not exist. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return print(fromOrdinal(ordinal(parse(day)) + days));
}

/** How many days from the first day to the second (negative when it is earlier). */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return ordinal(parse(to)) - ordinal(parse(from));
}

/** Same day of the month `months` later; the last day of that month when it is shorter. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const civil = parse(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return print({ year, month, day: Math.min(civil.day, daysInMonth(year, month)) });
}

/** Same day of the year `years` later; 28 February for 29 February where needed. */
export function addYears(day: IsoDay, years: number): IsoDay {
  return addMonths(day, years * 12);
}

/** The first day of the month after the month of the given day. */
export function firstOfNextMonth(day: IsoDay): IsoDay {
  const next = parse(addMonths(day, 1));
  return print({ ...next, day: 1 });
}

export function yearOf(day: IsoDay): number {
  return parse(day).year;
}
