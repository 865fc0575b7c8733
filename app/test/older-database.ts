import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { openStore } from '../src/store/database.ts';
import { migrateExactly } from '../src/store/migrate.ts';
import { putLines } from './kept-database.ts';
import { makeDatabase } from './postgres.ts';

export interface OlderDatabase extends AsyncDisposable {
  readonly url: string;
  /** the migrations that it had, and no later one */
  readonly migrations: readonly string[];
  /** what the file says */
  readonly lines: readonly string[];
}

/** A kept database of an earlier version (app/test/given/older-databases), as it stood when that version was stopped. */
export async function olderDatabase(name: string): Promise<OlderDatabase> {
  const file = path.resolve(import.meta.dirname, `given/older-databases/${name}.jsonl.gz`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const migrations = lines.flatMap((line) => /^\{"name": "(\d\w+)", "sha256"/.exec(line)?.[1] ?? []).sort();
  const database = await makeDatabase(inject('serverUrl'), 'template0');
  try {
    await migrateTo(database.url, migrations);
    await putLines(database.url, lines);
  } catch (error) {
    await database.drop();
    throw error;
  }
  return { url: database.url, migrations, lines, [Symbol.asyncDispose]: () => database.drop() };
}

/** Their hashes come with the rows: a text that was changed since is found at the start. */
async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const store = await openStore(url, { poolSize: 2 });
  try {
    await migrateExactly(store, names);
  } finally {
    await store.close();
  }
}
