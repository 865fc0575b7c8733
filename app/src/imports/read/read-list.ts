import { complaint } from '../../door/input.ts';
import { decodedText } from './decode-text.ts';
import { mostBytes, type ReadList, type Written } from './lines.ts';
import { type ReadLines, readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** A list from a file, whatever its name says: a workbook begins as a ZIP archive does, everything else is text. */
export function readFile(bytes: Uint8Array): ReadList {
  if (bytes.length > mostBytes) return { ok: false, wrong: complaint('imports.too-large') };
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return as(readXlsx(bytes), 'xlsx');
  // As Excel wrote until 2003, and writes what is locked by a password.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, wrong: complaint('imports.old-workbook') };
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46]))
    return { ok: false, wrong: complaint('imports.not-a-list', { line: 1 }) };
  const { text, written } = decodedText(bytes);
  return as(readCsv(text), written);
}

/** The same of what was pasted. */
export function readPasted(text: string): ReadList {
  if (text.length > mostBytes) return { ok: false, wrong: complaint('imports.too-large') };
  return as(readCsv(text), 'utf-8');
}

function as(read: ReadLines, written: Written): ReadList {
  return read.ok ? { ...read, written } : read;
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, place) => bytes[place] === byte);
}
