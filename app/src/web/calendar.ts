import type { Lang } from '../words/languages.ts';
import { locales } from '../words/messages.ts';
import { eachOnce } from './each-once.ts';

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
}

/** Reads 'YYYY-MM-DD'. Throws on anything else, and on a day that does not exist: a wrong date must never be shown as another. */
export function civilDate(day: string): CivilDate {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = found ? found.slice(1).map(Number) : [];
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`not a day: ${day}`);
  const check = new Date(Date.UTC(year, month - 1, date));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== date) throw new RangeError(`no such day: ${day}`);
  return { year, month, date };
}

const days = eachOnce(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The day ('YYYY-MM-DD') on which an instant falls in a time zone. */
export function dayOfInstant(instant: string, zone: string): string {
  return days(zone).format(new Date(instant));
}

// United Nations documents in Arabic write the Levantine and the Egyptian name of a month side by side.
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** `of`: after a day (Russian has a genitive) · `alone`: without a day · `short`: for tables. */
export type MonthForm = 'of' | 'alone' | 'short';

const names = new Map<string, readonly string[]>();

/** The name of a month (1 to 12). */
export function months(lang: Lang, form: MonthForm, month: number): string {
  const id = `${lang} ${form}`;
  let list = names.get(id);
  if (!list) {
    list = Array.from({ length: 12 }, (_, i) => monthName(lang, form, i));
    names.set(id, list);
  }
  const name = list[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

function monthName(lang: Lang, form: MonthForm, index: number): string {
  if (lang === 'ar') return arabicMonths[index] ?? '';
  const date = new Date(Date.UTC(2023, index, 6));
  if (lang === 'en' && form === 'short') return monthName(lang, 'of', index).slice(0, 3);
  const options: Intl.DateTimeFormatOptions = { month: form === 'short' ? 'short' : 'long', timeZone: 'UTC' };
  if (form === 'alone' && lang !== 'zh') return new Intl.DateTimeFormat(locales[lang], options).format(date);
  const parts = new Intl.DateTimeFormat(locales[lang], { ...options, day: 'numeric' }).formatToParts(date);
  // In Chinese the month is a figure and its sign a literal part behind it.
  const name = parts.find((part) => part.type === 'month')?.value ?? '';
  return lang === 'zh' && !name.endsWith('月') ? `${name}月` : name;
}
