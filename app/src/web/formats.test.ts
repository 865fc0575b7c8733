import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lang, langs } from '../words/languages.ts';
import { civilDate, dayOfInstant } from './calendar.ts';
import { type LanguageCtx, languageCtx } from './ctx.ts';
import { arabicOrdinal, chineseNumber, englishOrdinal } from './ordinals.ts';

const ctx = Object.fromEntries(langs.map((lang) => [lang, languageCtx(lang, '2023-12-06T16:42:00.000Z')])) as Record<
  Lang,
  LanguageCtx
>;

function each(say: (one: LanguageCtx) => string): Record<Lang, string> {
  return Object.fromEntries(langs.map((lang) => [lang, say(ctx[lang])])) as Record<Lang, string>;
}

describe('dates', () => {
  test('in full', () => {
    expect(each((c) => c.date('2023-12-06'))).toEqual({
      en: '6 December 2023',
      fr: '6 décembre 2023',
      es: '6 de diciembre de 2023',
      ar: '6 كانون الأول/ديسمبر 2023',
      zh: '2023年12月6日',
      ru: '6 декабря 2023 года',
    });
  });

  test('in tables, English months have three letters', () => {
    expect(ctx.en.date('2023-09-06', 'short')).toBe('6 Sep 2023');
    expect(ctx.fr.date('2023-12-06', 'short')).toBe('6 déc. 2023');
  });

  test('the first of a month is ordinal in French only', () => {
    expect(ctx.fr.date('2024-02-01')).toBe('1er février 2024');
    expect(ctx.fr.date('2024-02-21')).toBe('21 février 2024');
    expect(ctx.en.date('2024-02-01')).toBe('1 February 2024');
  });

  test('with the day of the week, without the year, without the day', () => {
    expect(ctx.en.date('2023-12-06', 'weekday')).toBe('Wednesday 6 December 2023');
    expect(ctx.ru.date('2023-12-06', 'weekday')).toBe('среда, 6 декабря 2023 года');
    expect(ctx.zh.date('2023-12-06', 'weekday')).toBe('2023年12月6日星期三');
    expect(ctx.en.date('2023-12-06', 'day')).toBe('6 December');
    expect(ctx.zh.date('2023-12-06', 'day')).toBe('12月6日');
    expect(each((c) => c.date('2023-12-06', 'month'))).toEqual({
      en: 'December 2023',
      fr: 'décembre 2023',
      es: 'diciembre de 2023',
      ar: 'كانون الأول/ديسمبر 2023',
      zh: '2023年12月',
      ru: 'декабрь 2023 года',
    });
  });

  test('ranges', () => {
    expect(each((c) => c.dateRange('2023-12-04', '2023-12-14'))).toEqual({
      en: '4 to 14 December 2023',
      fr: 'du 4 au 14 décembre 2023',
      es: 'del 4 al 14 de diciembre de 2023',
      ar: 'من 4 إلى 14 كانون الأول/ديسمبر 2023',
      zh: '2023年12月4日至14日',
      ru: 'с 4 по 14 декабря 2023 года',
    });
    expect(ctx.en.dateRange('2023-11-28', '2023-12-03')).toBe('28 November to 3 December 2023');
    expect(ctx.zh.dateRange('2023-11-28', '2023-12-03')).toBe('2023年11月28日至12月3日');
    expect(ctx.en.dateRange('2020-12-14', '2021-02-12')).toBe('14 December 2020 to 12 February 2021');
    expect(ctx.zh.dateRange('2020-12-14', '2021-02-12')).toBe('2020年12月14日至2021年2月12日');
    expect(ctx.fr.dateRange('2023-12-01', '2023-12-14')).toBe('du 1er au 14 décembre 2023');
    expect(ctx.en.dateRange('2023-12-04', '2023-12-04')).toBe('4 December 2023');
    expect(ctx.en.dateRange('2023-12-04', '2023-12-14', 'short')).toBe('4 to 14 Dec 2023');
    expect(ctx.en.dateRange('2023-11-28', '2023-12-03', 'short')).toBe('28 Nov to 3 Dec 2023');
  });

  test('terms that the data give by their years', () => {
    expect(each((c) => c.years('2020-2023'))).toEqual({
      en: '2020 to 2023',
      fr: '2020 à 2023',
      es: '2020 a 2023',
      ar: '2020 إلى 2023',
      zh: '2020至2023',
      ru: '2020–2023',
    });
    expect(ctx.en.years('2024')).toBe('2024');
  });

  test('an instant falls on the day of the city', () => {
    const late = '2023-12-06T23:30:00Z';
    expect(ctx.en.date(late)).toBe('7 December 2023');
    expect(ctx.en.date(late, 'long', 'New York')).toBe('6 December 2023');
    expect(dayOfInstant('2023-12-07T04:59:59Z', 'America/New_York')).toBe('2023-12-06');
    expect(dayOfInstant('2023-12-07T05:00:00Z', 'America/New_York')).toBe('2023-12-07');
  });

  test('what is no day is refused', () => {
    for (const bad of ['2023-02-29', '2023-13-01', '2023-1-1', '6 December', '', '2023-12-32', '2023-00-10'])
      expect(() => civilDate(bad)).toThrow(RangeError);
    expect(civilDate('2024-02-29')).toEqual({ year: 2024, month: 2, date: 29 });
  });

  test('every day of a century keeps its figures in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), fc.constantFrom(...langs), (n, lang) => {
        const day = new Date(Date.UTC(1999, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
        const { year, date } = civilDate(day);
        const text = ctx[lang].date(day);
        expect(text).toContain(String(year));
        expect(text).toMatch(new RegExp(`(?<!\\d)${date}(?!\\d)`));
      }),
      { numRuns: 300 },
    );
  });
});

test('times of day are those of the city, 24 hours, with its name', () => {
  const noon = '2023-12-06T16:42:00Z';
  expect(ctx.en.time(noon, 'New York')).toBe('11:42');
  expect(ctx.en.time('2023-12-06T05:05:00Z', 'New York')).toBe('00:05');
  expect(each((c) => c.timeIn(noon, 'The Hague'))).toEqual({
    en: '17:42 The Hague',
    fr: '17:42 La Haye',
    es: '17:42 La Haya',
    ar: '17:42 لاهاي',
    zh: '17:42 海牙',
    ru: '17:42 Гаага',
  });
  expect(ctx.en.time('2023-07-01T12:00:00Z', 'The Hague')).toBe('14:00');
});

describe('numbers', () => {
  test('figures are grouped; the minus sign is U+2212 and Arabic has Western digits', () => {
    expect(ctx.en.number(1_116)).toBe('1,116');
    expect(ctx.en.number(-5_014.8, 1)).toBe('−5,014.8');
    expect(ctx.fr.number(1_116.4, 2)).toBe('1\u202f116,40');
    expect(ctx.ar.number(1_116)).toBe('1,116');
    expect(ctx.ar.number(-5)).toContain('−5');
    expect(ctx.en.number(12_345_678_901_234_567_890n)).toBe('12,345,678,901,234,567,890');
  });

  test('money is exact to the cent however large', () => {
    expect(ctx.en.money(18_708_430_000n)).toBe('€187,084,300');
    expect(ctx.en.money(710_450n)).toBe('€7,104.50');
    expect(ctx.en.money(700_000n, 'always')).toBe('€7,000.00');
    expect(ctx.en.money(-1n)).toBe('−€0.01');
    expect(ctx.en.money(900_719_925_474_099_301n)).toBe('€9,007,199,254,740,993.01');
    expect(ctx.fr.money(710_450n)).toBe('7\u202f104,50\u00a0€');
  });

  test('thousand euros are rounded half away from zero', () => {
    expect(ctx.en.thousandEuros(18_708_430_000n)).toBe('187,084.3');
    expect(ctx.en.thousandEuros(4_999n)).toBe('0.0');
    expect(ctx.en.thousandEuros(5_000n)).toBe('0.1');
    expect(ctx.en.thousandEuros(-5_000n)).toBe('−0.1');
    expect(ctx.en.thousandEuros(-109_380_000n)).toBe('−1,093.8');
  });

  test('shares and lists', () => {
    expect(ctx.en.percent(0.325, 1)).toBe('32.5%');
    expect(ctx.en.percent(-0.05)).toBe('−5%');
    expect(ctx.en.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(ctx.es.list(['A', 'B'])).toBe('A y B');
  });
});

describe('ordinals', () => {
  test('the 22nd session', () => {
    expect(each((c) => c.ordinal(22, 'session'))).toEqual({
      en: '22nd session',
      fr: '22e session',
      es: '22.º período de sesiones',
      ar: 'الدورة الثانية والعشرون',
      zh: '第二十二届会议',
      ru: '22-я сессия',
    });
  });

  test('the 7th plenary meeting and the tenth ballot', () => {
    expect(ctx.en.ordinal(7, 'meeting')).toBe('7th plenary meeting');
    expect(ctx.en.ordinal(10, 'ballot')).toBe('Tenth ballot');
    expect(ctx.en.ordinal(21, 'ballot')).toBe('21st ballot');
    expect(ctx.ar.ordinal(10, 'ballot')).toBe('الاقتراع العاشر');
    expect(ctx.ar.ordinal(7, 'meeting')).toBe('الجلسة العامة السابعة');
    expect(ctx.fr.ordinal(1, 'meeting')).toBe('1re séance plénière');
    expect(ctx.fr.ordinal(1, 'ballot')).toBe('1er tour de scrutin');
    expect(ctx.es.ordinal(3, 'ballot')).toBe('3.ª votación');
    expect(ctx.ru.ordinal(3, 'ballot')).toBe('3-й тур голосования');
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [33, '33rd'],
    [99, '99th'],
  ])('English %i is %s', (n, text) => {
    expect(englishOrdinal(n)).toBe(text);
  });

  test.each([
    [1, 'الأولى', 'الأول'],
    [2, 'الثانية', 'الثاني'],
    [10, 'العاشرة', 'العاشر'],
    [11, 'الحادية عشرة', 'الحادي عشر'],
    [12, 'الثانية عشرة', 'الثاني عشر'],
    [19, 'التاسعة عشرة', 'التاسع عشر'],
    [20, 'العشرون', 'العشرون'],
    [21, 'الحادية والعشرون', 'الحادي والعشرون'],
    [30, 'الثلاثون', 'الثلاثون'],
    [99, 'التاسعة والتسعون', 'التاسع والتسعون'],
  ])('Arabic %i', (n, feminine, masculine) => {
    expect(arabicOrdinal(n, 'feminine')).toBe(feminine);
    expect(arabicOrdinal(n, 'masculine')).toBe(masculine);
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [22, '二十二'],
    [99, '九十九'],
  ])('Chinese %i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text);
  });

  test('the hundredth and those behind it stand in digits where others are written out', () => {
    expect(each((c) => c.ordinal(100, 'meeting'))).toEqual({
      en: '100th plenary meeting',
      fr: '100e séance plénière',
      es: '100.ª sesión plenaria',
      ar: 'الجلسة العامة 100',
      zh: '第100次全体会议',
      ru: '100-е пленарное заседание',
    });
    expect(ctx.en.ordinal(101, 'ballot')).toBe('101st ballot');
  });

  test('what cannot be counted is refused', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => ctx.en.ordinal(n, 'session')).toThrow(RangeError);
  });
});
