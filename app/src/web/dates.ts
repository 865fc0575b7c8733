import type { Lang } from '../words/languages.ts';
import { locales, type MessageKey } from '../words/messages.ts';
import { civilDate, dayOfInstant, months } from './calendar.ts';
import { eachOnce } from './each-once.ts';

/** Where the Assembly meets. Every time of day that is shown belongs to one of them. */
export type City = 'The Hague' | 'New York';

export const zones: Readonly<Record<City, string>> = {
  'The Hague': 'Europe/Amsterdam',
  'New York': 'America/New_York',
};

const cityKeys = { 'The Hague': 'web.city.the-hague', 'New York': 'web.city.new-york' } as const;

/**
 * `long` 6 December 2023 · `short` 6 Dec 2023 (tables) · `day` 6 December · `weekday` Wednesday 6 December 2023 ·
 * `near` Wednesday 6 December (where the year is no question) · `month` December 2023.
 */
export type DateStyle = 'long' | 'short' | 'day' | 'weekday' | 'near' | 'month';

export interface DateFormats {
  /** A day ('YYYY-MM-DD'), or the day of an instant in a city (The Hague unless told). */
  date(dayOrInstant: string, style?: DateStyle, city?: City): string;
  /** "4 to 14 December 2023", in a table "4 to 14 Dec 2023": both days given as 'YYYY-MM-DD', the second not before the first. */
  dateRange(from: string, to: string, style?: 'long' | 'short'): string;
  /** A term that the data give by its years: "2020 to 2023" for "2020-2023"; a year alone as it is. */
  years(term: string): string;
  /** Time of day, 24 hours, in a city: "11:42". */
  time(instant: string, city: City): string;
  /** Time of day with its city: "11:42 New York". */
  timeIn(instant: string, city: City): string;
  cityName(city: City): string;
  /** The place of a session of the data: in the reader's language where it is one of those two, else as its source gives it. */
  placeName(place: string): string;
}

const clock = eachOnce(
  (city: City) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zones[city],
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

const weekdays = eachOnce((lang: Lang) => new Intl.DateTimeFormat(locales[lang], { weekday: 'long', timeZone: 'UTC' }));

function weekday(lang: Lang, day: string): string {
  return weekdays(lang).format(new Date(`${day}T00:00:00Z`));
}

/** How each language writes a day of a month, a month of a year and a span; `d` is already a word or figure. */
interface Grammar {
  full(d: string, m: string, y: number): string;
  short(d: string, m: string, y: number): string;
  day(d: string, m: string): string;
  month(m: string, y: number): string;
  weekday(name: string, date: string): string;
  span(from: string, to: string): string;
  years(from: string, to: string): string;
  first?: string;
}

const grammar: Readonly<Record<Lang, Grammar>> = {
  en: {
    full: (d, m, y) => `${d} ${m} ${y}`,
    short: (d, m, y) => `${d} ${m} ${y}`,
    day: (d, m) => `${d} ${m}`,
    month: (m, y) => `${m} ${y}`,
    weekday: (name, date) => `${name} ${date}`,
    span: (from, to) => `${from} to ${to}`,
    years: (from, to) => `${from} to ${to}`,
  },
  fr: {
    full: (d, m, y) => `${d} ${m} ${y}`,
    short: (d, m, y) => `${d} ${m} ${y}`,
    day: (d, m) => `${d} ${m}`,
    month: (m, y) => `${m} ${y}`,
    weekday: (name, date) => `${name} ${date}`,
    span: (from, to) => `du ${from} au ${to}`,
    years: (from, to) => `${from} à ${to}`,
    first: '1er',
  },
  es: {
    full: (d, m, y) => `${d} de ${m} de ${y}`,
    short: (d, m, y) => `${d} ${m} ${y}`,
    day: (d, m) => `${d} de ${m}`,
    month: (m, y) => `${m} de ${y}`,
    weekday: (name, date) => `${name} ${date}`,
    span: (from, to) => `del ${from} al ${to}`,
    years: (from, to) => `${from} a ${to}`,
  },
  ar: {
    full: (d, m, y) => `${d} ${m} ${y}`,
    short: (d, m, y) => `${d} ${m} ${y}`,
    day: (d, m) => `${d} ${m}`,
    month: (m, y) => `${m} ${y}`,
    weekday: (name, date) => `${name}، ${date}`,
    span: (from, to) => `من ${from} إلى ${to}`,
    years: (from, to) => `${from} إلى ${to}`,
  },
  zh: {
    full: (d, m, y) => `${y}年${m}${d}日`,
    short: (d, m, y) => `${y}年${m}${d}日`,
    day: (d, m) => `${m}${d}日`,
    month: (m, y) => `${y}年${m}`,
    weekday: (name, date) => `${date}${name}`,
    span: (from, to) => `${from}至${to}`,
    years: (from, to) => `${from}至${to}`,
  },
  ru: {
    full: (d, m, y) => `${d} ${m} ${y} года`,
    short: (d, m, y) => `${d} ${m} ${y}`,
    day: (d, m) => `${d} ${m}`,
    month: (m, y) => `${m} ${y} года`,
    weekday: (name, date) => `${name}, ${date}`,
    span: (from, to) => `с ${from} по ${to}`,
    years: (from, to) => `${from}–${to}`,
  },
};

function written(lang: Lang, day: string, style: DateStyle): string {
  const { year, month, date } = civilDate(day);
  const g = grammar[lang];
  const d = date === 1 && g.first !== undefined ? g.first : String(date);
  switch (style) {
    case 'long':
      return g.full(d, months(lang, 'of', month), year);
    case 'short':
      return g.short(d, months(lang, 'short', month), year);
    case 'day':
      return g.day(d, months(lang, 'of', month));
    case 'month':
      return g.month(months(lang, 'alone', month), year);
    case 'weekday':
      return g.weekday(weekday(lang, day), g.full(d, months(lang, 'of', month), year));
    case 'near':
      return g.weekday(weekday(lang, day), g.day(d, months(lang, 'of', month)));
  }
}

function range(lang: Lang, from: string, to: string, style: 'long' | 'short'): string {
  if (from === to) return written(lang, from, style);
  const a = civilDate(from);
  const b = civilDate(to);
  const g = grammar[lang];
  if (a.year !== b.year) return g.span(written(lang, from, style), written(lang, to, style));
  // Chinese puts the year first, so it is the second date that is cut short; elsewhere the first.
  if (lang === 'zh')
    return g.span(written(lang, from, style), a.month === b.month ? `${b.date}日` : written(lang, to, 'day'));
  const first = a.date === 1 && g.first !== undefined ? g.first : String(a.date);
  const start = a.month === b.month ? first : g.day(first, months(lang, style === 'short' ? 'short' : 'of', a.month));
  return g.span(start, written(lang, to, style));
}

function yearsOfTerm(lang: Lang, term: string): string {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(term) ?? [];
  return from === undefined || to === undefined ? term : grammar[lang].years(from, to);
}

export function dateFormats(lang: Lang, t: (key: MessageKey) => string): DateFormats {
  const cityName = (city: City): string => t(cityKeys[city]);
  const time = (instant: string, city: City): string => clock(city).format(new Date(instant));
  return {
    date: (when, style = 'long', city = 'The Hague') =>
      written(lang, when.length > 10 ? dayOfInstant(when, zones[city]) : when, style),
    dateRange: (from, to, style = 'long') => range(lang, from, to, style),
    years: (term) => yearsOfTerm(lang, term),
    time,
    timeIn: (instant, city) => `${time(instant, city)} ${cityName(city)}`,
    cityName,
    placeName: (place) => (place === 'The Hague' || place === 'New York' ? cityName(place) : place),
  };
}
