import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Encrypter } from 'age-encryption';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { columnTypes } from '../store/column-types.ts';
import type { Mode } from '../store/mode.ts';
import { copyOut, holdTables, originOf, tablesOf, type WholeTable } from '../store/whole-tables.ts';
import { type BackupHead, endOfRows, formatNumber, lineOf, Tally } from './format.ts';
import { BackupProblem, databaseProblem, fileProblem } from './problem.ts';
import { bytesOf, streamOf } from './web-streams.ts';

export interface WrittenBackup {
  readonly head: BackupHead;
  readonly tables: number;
  readonly rows: number;
  /** of all rows, as text */
  readonly bytes: number;
  /** of the file */
  readonly size: number;
}

/**
 * Writes all tables of one moment into a new file, encrypted, while others may go on writing to the database. The file bears its
 * name only once it is complete and on the disk; what fails leaves nothing.
 */
export async function writeBackup(
  url: string,
  file: string,
  encrypter: Encrypter,
  check: (mode: Mode | null) => void = () => {},
): Promise<WrittenBackup> {
  const part = `${file}.part`;
  await refuseExisting(file, part);
  const client = new pg.Client({ connectionString: url, types: columnTypes, application_name: 'plenary backup' });
  // A connection that breaks fails the query that runs.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(settings);
    await client.query('begin isolation level repeatable read read only');
    const tables = await tablesOf(client);
    const origin = await originOf(client, tables);
    if (origin === null)
      throw new BackupProblem('This database holds nothing of Plenary: there is nothing to back up.');
    await client.query(holdTables(tables));
    const head = { ...(await momentOf(client)), ...origin };
    check(head.mode);
    const total = { tables: tables.length, rows: 0, bytes: 0 };
    await intoFile(part, partsOf(client, head, tables, total), encrypter);
    await client.query('commit');
    await giveName(part, file);
    return { head, ...total, size: (await stat(file)).size };
  } catch (error) {
    throw databaseProblem(error) ?? error;
  } finally {
    await client.end();
  }
}

/** Text that every server reads alike; and no limit of the role cuts it off. */
const settings = `set time zone 'UTC'; set datestyle to iso; set intervalstyle to postgres; set bytea_output to hex;
  set extra_float_digits to 1; set statement_timeout to 0; set idle_in_transaction_session_timeout to 0;
  select set_config(name, '0', false) from pg_settings where name = 'transaction_timeout'`;

async function refuseExisting(file: string, part: string): Promise<void> {
  if (await isThere(file))
    throw new BackupProblem(`${file} is there already, and a backup overwrites nothing: name a new file.`);
  if (await isThere(part))
    throw new BackupProblem(
      `${part} is there: another backup is being written, or one was broken off. If none is under way, remove it.`,
    );
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fileProblem(error, file) ?? error;
  }
}

async function momentOf(client: pg.Client): Promise<Pick<BackupHead, 'plenary-backup' | 'made' | 'last'>> {
  const { rows: moment } = await client.query<{ made: string }>(`select date_trunc('milliseconds', now()) as made`);
  const { rows: last } = await client.query<NonNullable<BackupHead['last']>>(
    'select seq as entry, hash, at from entry order by seq desc limit 1',
  );
  return { 'plenary-backup': formatNumber, made: moment[0]?.made ?? '', last: last[0] ?? null };
}

async function* partsOf(
  client: pg.Client,
  head: BackupHead,
  tables: readonly WholeTable[],
  total: { tables: number; rows: number; bytes: number },
): AsyncGenerator<Buffer> {
  yield lineOf(head);
  for (const table of tables) {
    yield lineOf({ table: table.table, columns: [...table.columns] });
    const tally = new Tally();
    for await (const chunk of rowsOf(client, table)) {
      tally.add(chunk);
      yield chunk;
    }
    const end = tally.end();
    total.rows += end.rows;
    total.bytes += end.bytes;
    yield endOfRows;
    yield lineOf(end);
  }
  yield lineOf({ end: true, ...total });
}

async function* rowsOf(client: pg.Client, table: WholeTable): AsyncGenerator<Buffer> {
  const rows = client.query(copyTo(copyOut(table)));
  // When the file fails nobody reads on, and the connection is broken off beneath it.
  rows.on('error', () => {});
  yield* rows as AsyncIterable<Buffer>;
}

async function intoFile(part: string, parts: AsyncIterable<Buffer>, encrypter: Encrypter): Promise<void> {
  const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  try {
    // It is opened before anything is read: a folder that is not there is said at once, and no file of another is removed.
    await once(out, 'open');
  } catch (error) {
    throw fileProblem(error, part) ?? error;
  }
  try {
    await pipeline(
      Readable.from(parts, { objectMode: false }),
      createGzip({ chunkSize: 256 * 1024 }),
      (source: AsyncIterable<Buffer>) => sealed(source, encrypter),
      out,
    );
  } catch (error) {
    await rm(part, { force: true });
    throw fileProblem(error, part) ?? error;
  }
}

async function* sealed(source: AsyncIterable<Buffer>, encrypter: Encrypter): AsyncGenerator<Uint8Array> {
  yield* bytesOf(await encrypter.encrypt(streamOf(source)));
}

/** A name that somebody else has taken meanwhile stays theirs, where the disk knows links. */
async function giveName(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
    await rm(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      await rm(part, { force: true });
      throw new BackupProblem(
        `${file} was made by somebody else meanwhile, and was left alone: name a new file.`,
        error,
      );
    }
    await rename(part, file);
  }
  const folder = await open(path.dirname(path.resolve(file)), 'r');
  await folder.sync();
  await folder.close();
}
