import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Decrypter } from 'age-encryption';
import {
  type BackupEnd,
  type BackupHead,
  endOfRows,
  formatNumber,
  headIn,
  Tally,
  tableEndIn,
  tableOrEndIn,
} from './format.ts';
import { PartReader } from './part-reader.ts';
import { BackupProblem, fileProblem } from './problem.ts';
import { bytesOf, streamOf } from './web-streams.ts';

/** A table of a backup that is being read. */
export interface ReadTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** To be read to its end, which checks it, before the next table. */
  readonly rows: AsyncIterable<Buffer>;
}

/** A backup whose first line is read; what follows is read once, as it comes. */
export interface OpenedBackup {
  readonly head: BackupHead;
  /** Ends only when everything to the last byte was there and as it was written. */
  tables(): AsyncGenerator<ReadTable, BackupEnd>;
}

/** Each reason not to go on with the file is a sentence (`BackupProblem`); `tables` gives it too, when it meets it later. */
export async function openBackup(file: string, decrypter: Decrypter): Promise<OpenedBackup> {
  const opened = createGunzip({ chunkSize: 256 * 1024 });
  const whole = pipeline(Readable.from(plainBytes(file, decrypter), { objectMode: false }), opened);
  whole.catch(() => {});
  const reader = new PartReader(unzipped(opened, file), file);
  const first = await reader.line();
  const head = headIn(first);
  const number = /^\{"plenary-backup":(\d+)/.exec(first)?.[1];
  if (number !== undefined && Number(number) > formatNumber)
    throw new BackupProblem(
      `${file} was made by a newer Plenary, in a form (${number}) that this one does not know: restore it with that version.`,
    );
  if (head === null) throw new BackupProblem(notOurs(file));
  return { head, tables: () => tablesIn(reader, file, whole) };
}

async function* tablesIn(reader: PartReader, file: string, whole: Promise<void>): AsyncGenerator<ReadTable, BackupEnd> {
  const total = { tables: 0, rows: 0, bytes: 0 };
  for (;;) {
    const part = tableOrEndIn(await reader.line());
    if (part === null) throw new BackupProblem(doesNotAgree(file));
    if ('end' in part) {
      const agrees = part.tables === total.tables && part.rows === total.rows && part.bytes === total.bytes;
      if (!agrees || !(await reader.isAtEnd())) throw new BackupProblem(doesNotAgree(file));
      // The end of the encrypted file is proved by its last piece, which may come after the last line.
      await whole;
      return part;
    }
    const tally = new Tally();
    yield { ...part, rows: rowsIn(reader, tally) };
    const found = tally.end();
    const said = tableEndIn(await reader.line());
    if (said === null || (['rows', 'bytes', 'sha256'] as const).some((each) => said[each] !== found[each]))
      throw new BackupProblem(doesNotAgree(file));
    total.tables += 1;
    total.rows += found.rows;
    total.bytes += found.bytes;
  }
}

async function* rowsIn(reader: PartReader, tally: Tally): AsyncGenerator<Buffer> {
  for await (const lines of reader.linesUntil(endOfRows)) {
    tally.add(lines);
    yield lines;
  }
}

const beginning = 'age-encryption.org/v1\n';

/** The bytes that were encrypted. Each piece is proved before it is handed on; none after one that is not. */
async function* plainBytes(file: string, decrypter: Decrypter): AsyncGenerator<Uint8Array> {
  let began = false;
  try {
    const bytes = new PartReader(createReadStream(file) as AsyncIterable<Buffer>, file);
    if (!(await bytes.beginsWith(beginning))) throw new BackupProblem(notOurs(file));
    const plain = await decrypter.decrypt(streamOf(bytes.rest()));
    began = true;
    yield* bytesOf(plain);
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    const says =
      error instanceof Error && /no identity matched/.test(error.message) ? wrongKey(file) : changed(file, began);
    throw fileProblem(error, file) ?? new BackupProblem(says, error);
  }
}

async function* unzipped(opened: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* opened;
  } catch (error) {
    throw error instanceof BackupProblem ? error : new BackupProblem(notOurs(file), error);
  }
}

function notOurs(file: string): string {
  return `${file} is no backup of Plenary: "npm run backup" makes one.`;
}

function wrongKey(file: string): string {
  return `The key does not open ${file}: the backup was encrypted to another key, or the beginning of the file was changed. Try the other keys, then another copy of the file.`;
}

function changed(file: string, began: boolean): string {
  const where = began ? '' : ' in its beginning';
  return `${file} is not as it was written: it was changed${where}, or it is cut. Take another copy of it, or an older backup.`;
}

function doesNotAgree(file: string): string {
  return `${file} does not agree with itself: what it says of its tables and what it holds are not the same. Take another backup.`;
}
