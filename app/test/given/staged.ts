import path from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { inject } from 'vitest';
import { type Stage, setTheStage } from '../../src/demonstration/set-the-stage.ts';
import { loadReference } from '../../src/membership/index.ts';
import { openDoor } from '../../src/modules.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { makeDatabase } from '../postgres.ts';
import { sealedDoor, sealSeeds } from './seal-seeds.ts';

/** A database to copy, with what is known of it. Nobody is connected to it. */
interface Kept<T> {
  readonly name: string;
  readonly known: T;
}

const data = path.resolve(import.meta.dirname, '../../../data');
const made = new Map<string, Promise<Kept<unknown>>>();

/** With the reference data and nothing else. */
export function referenceDatabase(): Promise<Kept<null>> {
  return once('reference', async (store) => {
    await loadReference(openDoor(store, sealSeeds), data);
    return null;
  });
}

/**
 * Who comes: every State Party, or enough of them for a vote. Each delegation is an act, which whoever verifies decides again: where
 * their number is not the point a test takes half the time without the others.
 */
export type Coming = 'all' | 'enough';

/** Absent where enough come: States Parties that no test plays. */
const absent = /^(?!JPN)[H-QTV-Z]/;

/** With the reference data and the stage of a demonstration. */
export async function stagedDatabase(coming: Coming = 'all'): Promise<Kept<Stage>> {
  const { name, known } = await once(coming === 'all' ? 'stage' : 'small_stage', async (store) => {
    const door = await sealedDoor(store);
    await loadReference(door, data);
    const comes = (state: string) => coming === 'all' || !absent.test(state);
    const stage = await setTheStage(door, new Date(), undefined, comes);
    return { ...stage, delegates: [...stage.delegates] };
  });
  return { name, known: { ...known, delegates: new Map(known.delegates) } };
}

/** As a demonstration leaves it that was started once, with the secret `secret`, and stopped. */
export function begunDatabase(): Promise<Kept<null>> {
  return once('begun', async (store) => {
    const { openServer } = await import('../../src/server.ts');
    const database = { kind: 'url', url: store.url } as const;
    const config = {
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 0,
      database,
      secret: 'secret',
      sealSeeds,
      origin: null,
    } as const;
    const server = await openServer({ config: { ...config, log: 'json' }, store, log: pino({ level: 'silent' }) });
    await server.close();
    return null;
  });
}

/**
 * Made by whichever process of this run asks first, through the door, and copied by all: a copy costs a fiftieth of it. What is
 * known of it is kept as its comment.
 */
function once<T>(what: string, make: (store: Store) => Promise<T>): Promise<Kept<T>> {
  const known = (made.get(what) as Promise<Kept<T>> | undefined) ?? makeOrFind(what, make);
  made.set(what, known);
  return known;
}

async function makeOrFind<T>(what: string, make: (store: Store) => Promise<T>): Promise<Kept<T>> {
  const name = `${inject('ofThisRun')}${what}`;
  const admin = new pg.Client({ connectionString: inject('serverUrl') });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await admin.query<{ known: string | null }>(
      `select shobj_description(oid, 'pg_database') as known from pg_database where datname = $1`,
      [name],
    );
    const found = rows[0]?.known;
    if (typeof found === 'string') return { name, known: JSON.parse(found) as T };
    // One whose maker failed.
    if (rows.length > 0) await admin.query(`drop database ${name} with (force)`);
    const { url } = await makeDatabase(inject('serverUrl'), inject('template'), name);
    const store = await openStore(url, { poolSize: 4 });
    const known = await make(store).finally(() => store.close());
    await admin.query(`comment on database ${name} is ${admin.escapeLiteral(JSON.stringify(known))}`);
    return { name, known };
  } finally {
    await admin.end();
  }
}
