import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '../src/store/database.ts';
import { databaseUrl } from './postgres.ts';

/** A migrated, empty database of its own: `await using db = await testDatabase()` drops it at the end of the block. */
export interface TestDatabase extends AsyncDisposable {
  readonly store: Store;
  readonly url: string;
}

export async function testDatabase(options: { readonly migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const template = options.migrated === false ? 'template0' : inject('template');
  // The process number lets a later run see that this one is gone.
  const name = `plenary_test_${process.pid}_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name} template ${template}`);
  const url = databaseUrl(server, name);
  const store = await openStore(url, { poolSize: 4 });
  return {
    store,
    url,
    async [Symbol.asyncDispose]() {
      await store.close();
      await ask(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
