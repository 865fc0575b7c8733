import { mostLetters } from './lines.ts';
import type { EachTag } from './xml.ts';

/** The texts that cells name by number. Each may be in pieces of several looks; readings of Chinese signs beside it are left out. */
export function sharedStringsIn(eachTag: EachTag, xml: string): readonly string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let within = false;
  let reading = false;
  eachTag(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') reading = true;
      if (name === 't') within = !reading;
    },
    text(piece) {
      if (within && text !== null) text += piece;
    },
    close(name) {
      if (name === 't') within = false;
      if (name === 'rPh') reading = false;
      if (name === 'si') strings.push(bounded(unescaped(text ?? '')));
    },
  });
  return strings;
}

/** As long as a cell may be, and one letter more where it is longer: a hundred thousand cells may name the same text. */
function bounded(text: string): string {
  return text.length > mostLetters ? text.trim().slice(0, mostLetters + 1) : text;
}

/** Signs that XML does not take are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Formats of dates and times that workbooks need not spell out (ECMA-376, 18.8.30). */
const ownDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, ...range(27, 36), ...range(50, 58)]);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Whether the style of that number shows a number as a day or a time. */
export function dateFormatsIn(eachTag: EachTag, xml: string): (style: number) => boolean {
  const spelt = new Map<number, boolean>();
  const used: number[] = [];
  let within = false;
  eachTag(xml, {
    open(name, attributes) {
      if (name === 'numFmt') spelt.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
      if (name === 'cellXfs') within = true;
      if (name === 'xf' && within) used.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return (style) => {
    const format = used[style] ?? 0;
    return spelt.get(format) ?? ownDates.has(format);
  };
}

/** What stands in quotation marks, brackets or behind a backslash is shown as it is; one that is not closed goes on to the end. */
function showsDate(code: string): boolean {
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"?|\[[^\]]*\]?|\\./g, '')) && !/general/i.test(code);
}
