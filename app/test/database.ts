import { inject } from 'vitest';
import { openStore, type Store } from '../src/store/database.ts';
import { makeDatabase } from './postgres.ts';

/** A database of its own: `await using db = await testDatabase()` drops it at the end of the block. */
export interface TestDatabase extends AsyncDisposable {
  readonly store: Store;
  readonly url: string;
}

/** Migrated and empty; with `migrated: false` without any table; with `like` a copy of a database that nobody uses now. */
export async function testDatabase(
  options: { readonly migrated?: boolean; readonly like?: string } = {},
): Promise<TestDatabase> {
  const template = options.like ?? (options.migrated === false ? 'template0' : inject('template'));
  const { url, drop } = await makeDatabase(inject('serverUrl'), template);
  const store = await openStore(url, { poolSize: 4 });
  return {
    store,
    url,
    async [Symbol.asyncDispose]() {
      await store.close();
      await drop();
    },
  };
}
