import { expect, test } from 'vitest';
import { folded, hasWord, wordsOf } from './folded.ts';

test.each([
  ['English', 'The Assembly’s “Review” of Non-Cooperation', 'the assembly s review of non cooperation'],
  ['French', 'Côte d’Ivoire : élection ŒUVRE', 'cote d ivoire election oeuvre'],
  ['Spanish', 'Décimo período, ¿elección?', 'decimo periodo eleccion'],
  ['Arabic', 'اَلدَّوْرَةُ الثانية', 'دوره ثانيه'],
  ['Chinese', '第二十二届会议（海牙）', '第二十二届会议 海牙'],
  ['Russian', 'Учёт Йемена', 'учет иемена'],
])('%s', (_language, text, found) => {
  expect(folded(text)).toBe(found);
});

test('Arabic letters that are written in several ways are one letter', () => {
  for (const [one, other] of [
    ['أفريقيا', 'افريقيا'],
    ['إيران', 'ايران'],
    ['المحكمة', 'محكمه'],
    ['على', 'علي'],
    ['الـمـادة ٣٦', 'مادة 36'],
  ] as const)
    expect(folded(one), one).toBe(folded(other));
});

test('wide letters, ligatures and figures of other scripts are those that are meant', () => {
  expect(folded('ＩＣＣ－ＡＳＰ／２２')).toBe('icc asp 22');
  expect(folded('ﬁle №۷')).toBe('file no7');
});

test('what turns the direction of reading, and what is no word, is nothing', () => {
  expect(folded('\u202ekenya\u202c \u200f')).toBe('kenya');
  for (const none of ['', ' ', '%', '_', "'", '"; --', '.*+?^{$}()|[]\\', '\u200f', '\u0001'])
    expect(wordsOf(none), none).toEqual([]);
});

test('a word is found by its beginning, a run of Chinese signs anywhere', () => {
  const text = folded('Report on non-cooperation 不合作问题报告');
  expect(hasWord(text, 'coop')).toBe(true);
  expect(hasWord(text, 'report')).toBe(true);
  expect(hasWord(text, 'operation')).toBe(false);
  expect(hasWord(text, '合作')).toBe(true);
  expect(hasWord(text, '合同')).toBe(false);
});

test('what is folded stays as it is when it is folded again', () => {
  for (const text of ['Côte d’Ivoire', 'الدورة', 'Ёлка', '刚果', 'İstanbul', 'ǅ', 'ﷺ'])
    expect(folded(folded(text)), text).toBe(folded(text));
});
