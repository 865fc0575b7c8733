import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ReadLogFile, tilePath, tilesOf } from '../../packages/record/src/index.ts';

/** What is checked, wherever it lies. */
export interface Exported {
  readonly checkpoint: string;
  readonly trust: string;
  /** bytes of the lines of `record.jsonl` */
  readonly lines: AsyncIterable<Uint8Array>;
  /** the log's own files; null where they are not at hand */
  readonly tiles: ReadLogFile | null;
}

/** There is no export to check; the message is a sentence for whoever asked. */
export class NoExport extends Error {}

/** Milliseconds for one file, and the bytes that it may have: the small ones, and the lines of 256 entries. */
const patience = 120_000;
const [mostSmall, mostLarge] = [1_000_000, 512_000_000];

const needed = ['record.jsonl', 'checkpoint', 'trust.json'] as const;

/** The folder that an export was written to. Throws NoExport. */
export function inFolder(folder: string): Exported {
  const missing = needed.filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length > 0)
    throw new NoExport(
      `${folder} is no export of the record: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. For the record of a site give its address: https://assembly.example`,
    );
  const read: ReadLogFile = (name) => {
    const file = path.join(folder, name);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return {
    checkpoint: text('checkpoint'),
    trust: text('trust.json'),
    lines: createReadStream(path.join(folder, 'record.jsonl')),
    tiles: existsSync(path.join(folder, 'tile')) ? read : null,
  };
}

export function isSite(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The record that a site of Plenary serves: the state that it has signed, and the parts of the record up to there. Throws NoExport. */
export async function onSite(address: string): Promise<Exported> {
  const [checkpoint, trust] = [await textOf(address, 'checkpoint'), await textOf(address, 'trust.json')];
  const size = /^[^\n]+\n([1-9]\d{0,14})\n/.exec(checkpoint)?.[1];
  if (size === undefined || !trust.startsWith('{'))
    throw new NoExport(`What ${address} gives is no signed record: it is another site, or something stands between.`);
  return { checkpoint, trust, lines: partsOf(address, Number(size)), tiles: null };
}

async function textOf(address: string, file: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(address, file, mostSmall)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* partsOf(address: string, size: number): AsyncGenerator<Uint8Array> {
  for (const part of tilesOf(size)) {
    if (part.level !== 'entries') return;
    yield* bytesOf(address, tilePath(part).replace('tile/entries/', 'record/'), mostLarge);
  }
}

/** Bytes of a file, neither none nor more than `most`. Throws NoExport whatever happens to the connection. */
async function* bytesOf(address: string, file: string, most: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    const answer = await fetch(new URL(`/log/${file}`, address), { signal: AbortSignal.timeout(patience) });
    if (!answer.ok) throw new NoExport(`${answer.url} gives no signed record (${answer.status}).`);
    for await (const chunk of answer.body ?? []) {
      read += chunk.length;
      if (read > most) throw new NoExport(`${answer.url} gives more than such a file can hold.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof NoExport) throw error;
    const { cause } = error as { readonly cause?: unknown };
    const why = cause instanceof Error ? cause.message : String(error);
    throw new NoExport(`${address} does not answer, or breaks off: ${why}. Nothing was found out; try it again.`);
  }
  if (read === 0) throw new NoExport(`${address} gives an empty file in the place of ${file}.`);
}
