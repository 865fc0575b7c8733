import type { LanguageCtx } from '../web/ctx.ts';
import type { DateStyle } from '../web/dates.ts';

/** Dates of data/ may name a month or a year only: `2024-12-05`, `2024-12`, `2024`. */
export type PartialDay = string;

/** The first day that a partial date may mean. */
export function firstDayOf(partial: PartialDay): string {
  return `${partial}-01-01`.slice(0, 10);
}

/** The last day that a partial date may mean. A month ends on its own last day. */
export function lastDayOf(partial: PartialDay): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year, month] = partial.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return `${partial}-${String(last).padStart(2, '0')}`;
}

/** Written as exactly as it is known: "5 December 2024", "December 2024", "2024". */
export function writtenPartial(ctx: LanguageCtx, partial: PartialDay, style: DateStyle = 'long'): string {
  if (partial.length === 10) return ctx.date(partial, style);
  return partial.length === 7 ? ctx.date(`${partial}-01`, 'month') : partial;
}

/** Years and parts of a year as one number, for drawings: 1 July 2002 is about 2002.5. */
export function yearsOf(partial: PartialDay, edge: 'first' | 'last' = 'first'): number {
  const day = edge === 'first' ? firstDayOf(partial) : lastDayOf(partial);
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
