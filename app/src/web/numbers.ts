import type { Lang } from '../words/languages.ts';
import { locales } from '../words/messages.ts';
import { eachOnce } from './each-once.ts';

export interface NumberFormats {
  /** 1,116 or, with decimals, 1,116.40; the minus sign is U+2212. */
  number(value: number | bigint, decimals?: number): string;
  /** A share of a whole as "32.5%": 0.325 with one decimal. */
  percent(share: number, decimals?: number): string;
  /** The size of a file of so many bytes, in whole kilobytes: "120 kB". */
  kilobytes(bytes: number): string;
  /** Euros from cents, exact: "€187,084,300", with cents when there are any or `cents` is 'always'. */
  money(cents: bigint, show?: 'when-needed' | 'always'): string;
  /** Thousand euros with one decimal, for tables whose heading names the unit: 187,084.3. Half is rounded away from zero. */
  thousandEuros(cents: bigint): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const id = `${lang} ${JSON.stringify(options)}`;
  let found = formats.get(id);
  if (!found) {
    found = new Intl.NumberFormat(locales[lang], options);
    formats.set(id, found);
  }
  return found;
}

const listFormat = eachOnce((lang: Lang) => new Intl.ListFormat(locales[lang], { type: 'conjunction' }));

/** A hyphen-minus is too short beside figures and breaks at a line's end. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

function decimalText(cents: bigint): `${number}` {
  const negative = cents < 0n;
  const whole = negative ? -cents : cents;
  const text = `${negative ? '-' : ''}${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
  return text as `${number}`;
}

/** Tenths of a thousand euros: 100 euros, that is 10,000 cents. */
const tenth = 10_000n;

function tenths(cents: bigint): bigint {
  const half = cents < 0n ? -tenth / 2n : tenth / 2n;
  return (cents + half) / tenth;
}

export function numberFormats(lang: Lang): NumberFormats {
  return {
    number: (value, decimals = 0) =>
      withMinus(numberFormat(lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)),
    percent: (share, decimals = 0) =>
      withMinus(
        numberFormat(lang, {
          style: 'percent',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(share),
      ),
    kilobytes: (bytes) =>
      numberFormat(lang, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' }).format(Math.ceil(bytes / 1_000)),
    money: (cents, show = 'when-needed') => {
      const digits = show === 'always' || cents % 100n !== 0n ? 2 : 0;
      const options = {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      };
      return withMinus(numberFormat(lang, options as Intl.NumberFormatOptions).format(decimalText(cents)));
    },
    thousandEuros: (cents) => {
      const rounded = tenths(cents);
      const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
      return withMinus(numberFormat(lang, one).format(decimalText(rounded * 10n)));
    },
    list: (items) => listFormat(lang).format(items),
  };
}
