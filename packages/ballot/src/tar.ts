import { decodeUtf8 } from './reader.ts';
import { refuse } from './refusal.ts';

/** The old-style tar of section 10: 512-byte headers, no end blocks, one modification time for all members. */
export const block = 512;
const encoder = new TextEncoder();

export function tarHeader(name: string, size: number, mtime: number): Uint8Array {
  const header = new Uint8Array(block);
  const put = (offset: number, value: string): void => header.set(encoder.encode(value), offset);
  const octal = (value: number): string => `${value.toString(8).padStart(11, '0')}\0`;
  put(0, name);
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, octal(size));
  put(136, octal(mtime));
  put(148, '        ');
  put(156, '0');
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  put(148, `${checksum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** One member: header, body, zero padding. */
export function tarMember(name: string, body: Uint8Array, mtime: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(block + padded(body.length));
  made.set(tarHeader(name, body.length, mtime));
  made.set(body, block);
  return made;
}

export function padded(size: number): number {
  return Math.ceil(size / block) * block;
}

export type TarMember = { readonly name: string; readonly start: number; readonly end: number };

/**
 * Walks the members without copying. The header is generated again from name, size and `mtime` (the archive's
 * timestamp, known after the first member) and compared byte for byte, as is the padding.
 */
export function* tarMembers(bytes: Uint8Array, mtime: () => number | null): Generator<TarMember> {
  for (let offset = 0; offset < bytes.length; ) {
    const header = bytes.subarray(offset, offset + block);
    if (header.length < block) refuse('archive.bytes', '10', { offset, rule: 'whole headers' });
    const named = header.subarray(0, 100);
    const nameEnd = named.indexOf(0);
    const name = decodeUtf8(named.subarray(0, nameEnd < 0 ? 100 : nameEnd), 'member name');
    const size = octalAt(header, 124, offset);
    const start = offset + block;
    const end = start + size;
    const next = start + padded(size);
    if (next > bytes.length) refuse('archive.bytes', '10', { offset, rule: 'whole members' });
    yield { name, start, end };
    const wanted = tarHeader(name, size, mtime() ?? octalAt(header, 136, offset));
    if (!sameBytes(header, wanted)) refuse('archive.bytes', '10', { offset, rule: 'header as generated' });
    if (bytes.subarray(end, next).some((byte) => byte !== 0))
      refuse('archive.bytes', '10', { offset: end, rule: 'zero padding' });
    offset = next;
  }
}

function octalAt(header: Uint8Array, at: number, offset: number): number {
  const digits = String.fromCharCode(...header.subarray(at, at + 11));
  if (!/^[0-7]{11}$/.test(digits)) refuse('archive.bytes', '10', { offset: offset + at, rule: '11 octal digits' });
  return Number.parseInt(digits, 8);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
