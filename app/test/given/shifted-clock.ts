import { sql } from 'kysely';
import type { Machine } from '../../src/store/clock.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { type TestDatabase, testDatabase } from '../database.ts';

export const minute = 60_000;
export const day = 86_400_000;

/** A database whose clock can be set, and machines beside it whose clocks can be set too. */
export interface ShiftedClocks extends AsyncDisposable {
  readonly database: TestDatabase;
  /** Sets the database's clock: milliseconds that it is ahead of the true time. */
  shift(ms: number): Promise<void>;
  /** A program on a machine whose clock is ahead by so many milliseconds. */
  program(ahead?: number): Promise<Store>;
}

/** A machine that was started with its clock ahead by so much. */
export function machineAhead(ahead: number): Machine {
  return { wall: () => Date.now() + ahead, up: () => performance.now() };
}

/** What PostgreSQL calls `clock_timestamp` is found in another schema first, on every connection made from now on. */
export async function shiftedClocks(): Promise<ShiftedClocks> {
  const database = await testDatabase();
  const { writes } = database.store;
  await sql.raw('create schema shifted').execute(writes);
  await sql.raw('create table shifted.by (ms bigint not null)').execute(writes);
  await sql.raw('insert into shifted.by values (0)').execute(writes);
  await sql
    .raw(`create function shifted.clock_timestamp() returns timestamptz language sql volatile as
      $$ select pg_catalog.clock_timestamp() + (select ms from shifted.by) * interval '1 millisecond' $$`)
    .execute(writes);
  const name = new URL(database.url.replace(/^postgres(ql)?:\/\/[^/]*@?/, 'http://x')).pathname.slice(1);
  await sql.raw(`alter database ${name} set search_path = shifted, pg_catalog, public`).execute(writes);
  const stores: Store[] = [];
  return {
    database,
    async shift(ms) {
      await sql`update shifted.by set ms = ${ms}`.execute(writes);
    },
    async program(ahead = 0) {
      const store = await openStore(database.url, { poolSize: 4, machine: machineAhead(ahead) });
      stores.push(store);
      return store;
    },
    async [Symbol.asyncDispose]() {
      for (const store of stores) await store.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
