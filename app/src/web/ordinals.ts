import type { Lang } from '../words/languages.ts';

/** What an assembly counts, each with the wording of its own documents. */
export type Counted = 'session' | 'meeting' | 'ballot';

export interface Ordinals {
  /** "22nd session", "7th plenary meeting", "Tenth ballot"; n from 1 on. Above 99 it stands in digits where a language writes it out. RangeError for anything else. */
  ordinal(n: number, what: Counted): string;
}

/** 1st, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st. */
export function englishOrdinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${n}${endings[n % 10] ?? 'th'}`;
}

// biome-ignore format: a table of words reads best in rows
const englishWords = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth',
  'Eleventh', 'Twelfth', 'Thirteenth', 'Fourteenth', 'Fifteenth', 'Sixteenth', 'Seventeenth', 'Eighteenth', 'Nineteenth', 'Twentieth'];

type Gender = 'masculine' | 'feminine';

// The first has a form of its own only when it stands alone; inside twenty-first it is الحادي.
// biome-ignore format: a table of words reads best in rows
const arabicUnits: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ['', 'الحادي', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'],
  feminine: ['', 'الحادية', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة'],
};
// biome-ignore format: a table of words reads best in rows
const arabicTens = ['', '', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون'];

/** Arabic ordinals are written out and agree with the noun: الدورة الثانية والعشرون. */
export function arabicOrdinal(n: number, gender: Gender): string {
  const units = arabicUnits[gender];
  if (n === 1) return gender === 'feminine' ? 'الأولى' : 'الأول';
  if (n <= 10) return units[n] ?? String(n);
  const unit = units[n % 10] ?? '';
  if (n < 20) return `${unit} ${gender === 'feminine' ? 'عشرة' : 'عشر'}`;
  const ten = arabicTens[Math.floor(n / 10)] ?? String(n);
  return n % 10 === 0 ? ten : `${unit} و${ten}`;
}

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese numerals: 22 is 二十二, 10 is 十. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = chineseDigits[n % 10] ?? '';
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${unit}`;
}

function english(n: number, what: Counted): string {
  switch (what) {
    case 'session':
      return `${englishOrdinal(n)} session`;
    case 'meeting':
      return `${englishOrdinal(n)} plenary meeting`;
    case 'ballot':
      return `${englishWords[n] ?? englishOrdinal(n)} ballot`;
  }
}

/** So far Arabic and Chinese write it out here. */
const mostInWords = 99;

const phrases: Readonly<Record<Lang, (n: number, what: Counted) => string>> = {
  en: english,
  fr: (n, what) => {
    const nouns = { session: 'session', meeting: 'séance plénière', ballot: 'tour de scrutin' };
    return `${n === 1 ? (what === 'ballot' ? '1er' : '1re') : `${n}e`} ${nouns[what]}`;
  },
  es: (n, what) =>
    what === 'session' ? `${n}.º período de sesiones` : `${n}.ª ${what === 'meeting' ? 'sesión plenaria' : 'votación'}`,
  ar: (n, what) => {
    const nouns = { session: 'الدورة', meeting: 'الجلسة العامة', ballot: 'الاقتراع' };
    return `${nouns[what]} ${n > mostInWords ? n : arabicOrdinal(n, what === 'ballot' ? 'masculine' : 'feminine')}`;
  },
  zh: (n, what) => {
    const nouns = { session: '届会议', meeting: '次全体会议', ballot: '轮投票' };
    return `第${n > mostInWords ? n : chineseNumber(n)}${nouns[what]}`;
  },
  ru: (n, what) => {
    const nouns = { session: '-я сессия', meeting: '-е пленарное заседание', ballot: '-й тур голосования' };
    return `${n}${nouns[what]}`;
  },
};

export function ordinals(lang: Lang): Ordinals {
  return {
    ordinal: (n, what) => {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`ordinal of ${n}`);
      return phrases[lang](n, what);
    },
  };
}
