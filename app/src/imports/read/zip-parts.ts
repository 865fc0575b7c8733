import { inflateRawSync } from 'node:zlib';
import { TooMuch } from './xml.ts';

/** Bytes of all parts that are asked for when they are unpacked; a list of a thousand lines has less than a fifth of it. */
const mostUnpacked = 12_000_000;

export class UnreadableZip extends Error {}

/** Parts of a ZIP archive by name; each is unpacked when it is asked for, and never to more than the bound, whatever the archive says. Throws UnreadableZip, TooMuch. */
export function zipParts(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = placesIn(file);
  let left = mostUnpacked;
  return (name) => {
    const place = places.get(name.toLowerCase());
    if (place === undefined) return null;
    const part = unpacked(file, place, left);
    left -= part.length;
    return part;
  };
}

interface Place {
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

function placesIn(file: Buffer): ReadonlyMap<string, Place> {
  let end = file.length - 22;
  while (end >= 0 && end > file.length - 66_000 && file.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0 || file.readUInt32LE(end) !== endOfDirectory) throw new UnreadableZip();
  const places = new Map<string, Place>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryOfDirectory) throw new UnreadableZip();
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw new UnreadableZip();
    places.set(file.toString('utf8', at + 46, at + 46 + name).toLowerCase(), {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      header: file.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return places;
}

function unpacked(file: Buffer, { method, packed, header }: Place, most: number): Uint8Array {
  if (header + 30 > file.length) throw new UnreadableZip();
  const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  const part = file.subarray(from, from + packed);
  if (method === 0) return part;
  if (method !== 8) throw new UnreadableZip();
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw error instanceof RangeError ? new TooMuch() : new UnreadableZip();
  }
}
