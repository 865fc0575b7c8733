import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  appendEntries,
  commitment,
  type Entry,
  edgeRoot,
  emptyEdge,
  formatRecordLine,
  formatVerifierKey,
  genesis,
  type Json,
  leafBytes,
  makeSeal,
  type PublicLine,
  parseRecordLine,
  parseSeal,
  type RecordLine,
  signCheckpoint,
  signingKey,
} from '@plenary/record';
import { type Report, recordReport } from '../../../tools/verify-record/report-of.ts';
import type { Door } from '../../src/door/perform.ts';
import { exportRecord } from '../../src/log/export-record.ts';
import { exportLog } from '../../src/log/index.ts';
import { dataText } from '../../src/reference/index.ts';
import type { Store } from '../../src/store/database.ts';
import { introduce, logName, seed, sequence, signedSize, until } from './log.ts';
import { sealSeed } from './seal-seeds.ts';

/** The files of an export that a stranger checks. */
export interface Exported {
  readonly lines: readonly string[];
  readonly checkpoint: string;
  readonly trust: string;
}

/** Signs all that is recorded, hands it out as a folder and gives what `use` makes of it; the folder is gone afterwards. */
export async function exported<T>(
  { store, door }: { readonly store: Store; readonly door: Door },
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const before = await store.reads.selectFrom('log_key').select('name').executeTakeFirst();
  await introduce(door, formatVerifierKey(signingKey(before?.name ?? logName, 'log', seed).key));
  const { last } = await store.reads
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  await using sequencer = sequence(store);
  sequencer.wake();
  await until(
    () => signedSize(store),
    (size) => size >= last,
  );
  const parent = mkdtempSync(path.join(tmpdir(), 'plenary-export-'));
  try {
    const folder = path.join(parent, 'export');
    const done = await exportLog(store.reads, folder, dataText);
    if (!done.ok) throw new Error(done.text);
    return await use(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** What a stranger would object to in the record of a database, whether or not a log has signed it. */
export async function strangersObjections(store: Store): Promise<readonly string[]> {
  const parent = mkdtempSync(path.join(tmpdir(), 'plenary-record-'));
  try {
    const file = path.join(parent, 'record.jsonl');
    const { last } = await store.reads
      .selectFrom('entry')
      .select(({ fn }) => fn.max('seq').as('last'))
      .executeTakeFirstOrThrow();
    await exportRecord(store.reads, { file, size: last, textOf: dataText });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const { problems } = recordReport(lines, { checkpoint: '', trust: '' });
    return problems.filter(({ area }) => area !== 'log').map(({ text }) => text);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

export function readExport(folder: string): Exported {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return {
    lines: read('record.jsonl').trimEnd().split('\n'),
    checkpoint: read('checkpoint'),
    trust: read('trust.json'),
  };
}

export function writeExport(folder: string, { lines, checkpoint, trust }: Exported): void {
  writeFileSync(path.join(folder, 'record.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(path.join(folder, 'checkpoint'), checkpoint);
  writeFileSync(path.join(folder, 'trust.json'), trust);
}

export function checked({ lines, ...files }: Exported): Report {
  return recordReport(lines, files);
}

/** A line taken apart; an act that is not public keeps nothing but its hash. */
export type Line = RecordLine;

export function linesOf({ lines }: Exported): readonly Line[] {
  return lines.map((line) => {
    const parsed = parseRecordLine(line);
    if (!parsed.ok) throw new Error(parsed.problem.text);
    return parsed.value;
  });
}

/** What a line says, or null where that is not public. */
export function said(line: Line): { readonly act: string; readonly data: Readonly<Record<string, Json>> } | null {
  if (line.kind === 'sealed' || line.data === null) return null;
  return { act: line.entry.act, data: line.data.value as Readonly<Record<string, Json>> };
}

/** The same line with other data, and a commitment to them. */
export function saying(line: Line, act: string, data: Json, more: Partial<Entry> = {}): PublicLine {
  if (line.kind === 'sealed' || line.data === null) throw new Error('it says nothing in public');
  const { salt } = line.data;
  return {
    ...line,
    entry: { ...line.entry, act, ...more, commitment: commitment(data, salt) },
    data: { value: data, salt },
  };
}

/**
 * The export of somebody who has written the record anew: numbers and hashes run on behind the change. `seals`: as they stand, or
 * made anew with the key of the program or with another. Signed with the key of the log, as nobody could but who holds it.
 */
export function written(
  before: Exported,
  lines: readonly Line[],
  {
    seals = 'anew',
    seed: key = sealSeed,
  }: { readonly seals?: 'anew' | 'as they are'; readonly seed?: Uint8Array } = {},
): Exported {
  let previous = genesis;
  let from = 1;
  const leaves: Uint8Array[] = [];
  const texts = lines.map((line, place) => {
    const seq = place + 1;
    const entry = line.kind === 'public' ? { ...line.entry, seq, previous } : null;
    const hash = entry ? hashOf(entry) : line.hash;
    const kept = line.seal === null ? null : (parseSeal(line.seal)?.kept ?? null);
    const seal =
      line.seal === null || seals === 'as they are' ? line.seal : makeSeal(key, { from, kept }, { seq, hash });
    if (line.seal !== null) from = seq + 1;
    previous = hash;
    leaves.push(entry ? leafBytes(entry) : new TextEncoder().encode(`{"hash":"${hash}","seq":${seq},"v":1}`));
    if (line.kind === 'public' && entry) return formatRecordLine(entry, { data: line.data, seal, texts: line.texts });
    return JSON.stringify({ hash, ...(seal === null ? {} : { seal }), seq, v: 1 });
  });
  return { ...before, lines: texts, checkpoint: signedOver(leaves) };
}

function hashOf(entry: Entry): string {
  const parsed = parseRecordLine(formatRecordLine(entry, { data: null, seal: null }));
  if (!parsed.ok) throw new Error(parsed.problem.text);
  return parsed.value.hash;
}

export function signedOver(leaves: readonly Uint8Array[]): string {
  const { edge } = appendEntries(emptyEdge, leaves);
  return signCheckpoint(
    { origin: logName, size: edge.size, root: edgeRoot(edge) },
    [signingKey(logName, 'log', seed)],
    null,
  );
}
