import { complaint } from '../../door/input.ts';
import { type Line, mostCells } from './lines.ts';
import { unescaped } from './xlsx-parts.ts';
import type { EachTag } from './xml.ts';

interface Around {
  readonly strings: readonly string[];
  readonly dates: (style: number) => boolean;
  /** days are counted from 1904 and not from 1900 */
  readonly from1904: boolean;
  /** lines that are looked at */
  readonly most: number;
}

interface Cell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  formula: boolean;
}

/** The lines of a sheet. */
export function readSheet(eachTag: EachTag, xml: string, around: Around): Line[] {
  const lines: Line[] = [];
  let line = 0;
  let cells: string[] = [];
  let unread: Record<number, string> = {};
  let cell: Cell | null = null;
  let within = false;
  let reading = false;
  eachTag(xml, {
    open(name, attributes) {
      if (name === 'row') {
        line = lineOf(attributes.r, line);
        cells = [];
        unread = {};
      } else if (name === 'c') {
        const place = attributes.r === undefined ? cells.length : placeOf(attributes.r);
        const { t: type = 'n', s: style = '0' } = attributes;
        cell = { place, type, style: Number(style), value: '', hasValue: false, formula: false };
      } else if (cell !== null) {
        if (name === 'f') cell.formula = true;
        if (name === 'rPh') reading = true;
        within = name === 'v' || (name === 't' && !reading);
        if (within) cell.hasValue = true;
      }
    },
    text(piece) {
      if (within && cell !== null) cell.value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') within = false;
      if (name === 'rPh') reading = false;
      if (name === 'c' && cell !== null) {
        // Far to the right stands nothing of a list.
        if (cell.place >= 0 && cell.place <= 4 * mostCells) {
          while (cells.length < cell.place) cells.push('');
          cells[cell.place] = textOf(cell, around);
          const wrong = wrongWith(cell);
          if (wrong) unread[cell.place] = wrong;
        }
        cell = null;
      }
      if (name === 'row' && lines.length < around.most)
        lines.push({ line, cells, ...(Object.keys(unread).length > 0 ? { unread } : {}) });
    },
  });
  return lines;
}

/** As the sheet numbers it, where that is a number behind those before; else the next. */
function lineOf(written: string | undefined, before: number): number {
  const number = /^\d{1,7}$/.test(written ?? '') ? Number(written) : 0;
  return number > before && number <= lastLine ? number : before + 1;
}

/** Of a sheet of ECMA-376. */
const lastLine = 1_048_576;

/** `C7` stands at place 2. */
function placeOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function wrongWith({ type, formula, hasValue, value }: Cell): string | null {
  if (type === 'e') return complaint('imports.cell-error');
  return formula && (!hasValue || (value === '' && type !== 'str')) ? complaint('imports.formula') : null;
}

function textOf({ type, style, value }: Cell, { strings, dates, from1904 }: Around): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'yes' : 'no';
    case 'd':
      return value;
    case 'e':
      return value;
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return dates(style) ? dayOf(number, from1904) : String(Number(number.toPrecision(15)));
    }
  }
}

const msOfDay = 86_400_000;

/** A number of days as a day, with the time where it has one. Spreadsheets count a 29 February 1900, which there never was. */
function dayOf(days: number, from1904: boolean): string {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const minutes = Math.round((days * msOfDay) / 60_000);
  const at = first + minutes * 60_000;
  if (days < 0 || at > Date.UTC(9999, 11, 31)) return String(days);
  const text = new Date(at).toISOString();
  return minutes % 1440 === 0 ? text.slice(0, 10) : text.slice(0, 16);
}
