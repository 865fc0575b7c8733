import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * What a backup is, once it is opened (docs/decisions/0033-backup-and-restore.md): text, compressed with gzip, encrypted with age.
 * A line of JSON says what follows; then each table with its rows as PostgreSQL's COPY writes them, up to the line `\.`, which
 * COPY never writes for a row; and a last line, without which the whole is no backup.
 */
export const formatNumber = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const backupHead = z.object({
  'plenary-backup': z.int().positive(),
  /** when it was begun, by the clock of the database; how far the record goes says `last` */
  made: z.iso.datetime(),
  /** what the database is for; null: it does not say */
  mode: z.enum(['demonstration', 'production']).nullable(),
  /** the last entry of the record; null: there is none */
  last: z.object({ entry: count, hash: z.string(), at: z.string() }).nullable(),
  /** those that made the tables, in order */
  migrations: z.array(z.object({ name: z.string(), sha256 })).min(1),
});
export type BackupHead = z.infer<typeof backupHead>;

const tableHead = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableHead = z.infer<typeof tableHead>;

const tableEnd = z.object({ rows: count, bytes: count, sha256 });
export type TableEnd = z.infer<typeof tableEnd>;

const backupEnd = z.object({ end: z.literal(true), tables: count, rows: count, bytes: count });
export type BackupEnd = z.infer<typeof backupEnd>;

export const endOfRows: Buffer = Buffer.from('\\.\n');
export const newline = 0x0a;

export function lineOf(part: BackupHead | TableHead | TableEnd | BackupEnd): Buffer {
  const line = `${JSON.stringify(part)}\n`;
  return Buffer.from(line);
}

/** Each gives null for a line that is something else. */
export const headIn = (line: string): BackupHead | null => parsed(backupHead, line);
export const tableEndIn = (line: string): TableEnd | null => parsed(tableEnd, line);
export const tableOrEndIn = (line: string): TableHead | BackupEnd | null =>
  parsed(z.union([tableHead, backupEnd]), line);

function parsed<T>(shape: z.ZodType<T>, line: string): T | null {
  try {
    return shape.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Counts and hashes the bytes of one table as they pass. Each row ends with a newline; one inside a value is written as `\\n`. */
export class Tally {
  #rows = 0;
  #bytes = 0;
  readonly #hash = createHash('sha256');

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) this.#rows += 1;
  }

  end(): TableEnd {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
