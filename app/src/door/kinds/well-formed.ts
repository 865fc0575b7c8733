import type { MessageKey } from '../../words/messages.ts';
import { mixesAlphabets } from './look-alikes.ts';

/*
 * What a text may consist of. Everything else here that reads texts (record, pages, exports, proofs) may rely on it: a text
 * is well formed, in normal form C, shows what it says, and looks the same to two people.
 */

/** More marks than these on one letter are no writing of any language; they cover the lines above and below. */
const piledMarks = /\p{M}{9,}/u;
/** So many that they are too many in every form, composed or not. */
const heapedMarks = /\p{M}{30}/u;

/** They show nothing and say nothing: soft hyphen, space without width, word joiner, mark of byte order. */
const empty = /[\u00AD\u200B\u2060\uFEFF]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/;

/** Line feed, carriage return, next line, separators of lines and paragraphs. */
const newLine = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Overrides, embeddings and isolates of direction: with them a text reads otherwise than it is written. */
const turned = /[\u202A-\u202E\u2066-\u2069]/;

/** Marks of direction, which right-to-left texts need beside numbers and brackets; there they turn nothing else. */
const directionMark = /[\u200E\u200F\u061C]/;
const rightToLeft =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Joiners belong to letters that join (Persian, the Indic scripts) and to composed pictographs. */
const looseJoiner =
  /(?<!(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)(?:\u200C|\u200D)/u;

/** A selector chooses the form of the sign before it. */
const looseSelector = /(?<![\p{L}\p{N}\p{P}\p{S}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** Fillers, vowels and note heads without a form, separators, invisible operators, deprecated formatting, annotations, tags. */
const invisible =
  /[\u115F\u1160\u17B4\u17B5\u180E\u2061-\u2065\u206A-\u206F\u2800\u3164\uFFA0\uFFF0-\uFFFB\u{13441}\u{13442}\u{16FE4}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]|\u034F|[\u180B-\u180D]/u;

/** For private use, or no character at all: nobody can say what it means. */
const unknown = /[\p{Co}\p{Noncharacter_Code_Point}\uFFFC\uFFFD]/u;

const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}\u2800]/gu;

/** One line: without what is empty, in normal form C, no space at its ends, a tab is a space. */
export function inOneLine(text: string): string {
  return tooOdd(text) ? text : text.replaceAll(empty, '').replaceAll('\t', ' ').normalize('NFC').trim();
}

/** Several lines: the same, and every end of a line is a line feed. */
export function inLines(text: string): string {
  return tooOdd(text) ? text : text.replaceAll(empty, '').replaceAll(newLine, '\n').normalize('NFC').trim();
}

/** Normal form is not asked of what is refused anyway: putting 60,000 marks in their order takes seconds. */
function tooOdd(text: string): boolean {
  return !text.isWellFormed() || heapedMarks.test(text);
}

/** What is wrong with a text that was put in one line or in lines; null when nothing is. Its length is not looked at. */
export function faultOf(text: string, form: 'line' | 'lines'): MessageKey | null {
  if (!text.isWellFormed()) return 'input.broken';
  if (piledMarks.test(text)) return 'input.marks';
  if (control.test(text)) return 'input.control';
  if (form === 'line' && text.search(newLine) >= 0) return 'input.one-line';
  if (turned.test(text) || (directionMark.test(text) && !rightToLeft.test(text))) return 'input.direction';
  if (looseJoiner.test(text) || looseSelector.test(text) || invisible.test(text)) return 'input.invisible';
  if (unknown.test(text)) return 'input.unknown-sign';
  // Of names and titles, which are compared and searched; a long text may quote anything.
  if (form === 'line' && mixesAlphabets(text)) return 'input.mixed-letters';
  return null;
}

/** Nothing is left for the eye: no letter, figure or sign. */
export function showsNothing(text: string): boolean {
  return text.replaceAll(unseen, '') === '';
}

/** Length as a reader counts it: a sign outside the basic plane is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
