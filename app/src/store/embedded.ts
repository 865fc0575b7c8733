import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { missingRight } from './missing-right.ts';
import { forgetDeadPostmaster, readPidFile, stopPostmaster } from './postmaster.ts';
import { choosePlace, makeFolders, type PlaceWish, type ServerPlace } from './server-place.ts';
import { lastWords, launch, makeData } from './server-process.ts';
import { findProgram } from './server-program.ts';

/** The embedded PostgreSQL as one of its users sees it. */
export interface Embedded {
  readonly url: string;
  readonly place: ServerPlace;
  /** What the person who started the program should know. */
  readonly notes: readonly string[];
  /** Leaves the server; the last of its users stops it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions extends Partial<Omit<PlaceWish, 'dir'>> {
  /** PostgreSQL's own settings, taken by the process that starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Held shared by every process that uses the server, exclusively by the one that stops it. */
const usersLock = 0x504c454e;

/**
 * Uses the server of this folder, or starts it. Several processes share one; a server whose starter was killed is adopted.
 * If the server dies while in use it is started again. Throws, with a way to mend it, when it cannot run.
 */
export async function startEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  try {
    return await runServer(dir, options);
  } catch (error) {
    throw missingRight(error, dir) ?? error;
  }
}

/** Whether a database was made for this folder; see `PlaceWish.explicit`. Makes nothing. */
export function hasData(dir: string, explicit: boolean): boolean {
  return existsSync(choosePlace({ dir, explicit }).data);
}

async function runServer(dir: string, options: EmbeddedOptions): Promise<Embedded> {
  const { settings = {}, ...wish } = options;
  const place = choosePlace({ dir, explicit: true, ...wish });
  const notes = [...place.notes];
  makeFolders(place);
  const url = `postgres://app@/postgres?host=${encodeURIComponent(place.socket)}&port=5432&sslmode=disable`;

  let stopping = false;
  let joined = join(url, place, settings, notes);
  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      if (stopping) return;
      joined = join(url, place, settings, []);
      joined.then(watch, () => {});
    });
  };
  watch(await joined);

  return {
    url,
    place,
    notes,
    async stop() {
      if (stopping) return;
      stopping = true;
      const client = await joined.catch(() => null);
      if (client !== null) await leave(client, place);
    },
  };
}

/** Connects and announces this process as a user, starting the server where none answers. */
async function join(
  url: string,
  place: ServerPlace,
  settings: Readonly<Record<string, string>>,
  notes: string[],
): Promise<pg.Client> {
  let child: ChildProcess | null = null;
  let failures = 0;
  let unreached: number | null = null;
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(10)) {
    const found = await announce(url);
    if (found instanceof pg.Client) return found;
    if (found === 'busy' || (child !== null && child.exitCode === null && child.signalCode === null)) continue;
    if (child !== null) {
      failures += 1;
      // A server may hold the folder while its socket was swept away with the temporary folder: nobody can reach it any more.
      // Only one that was met twice is stopped: another process may have started a new one in between.
      const holder = readPidFile(place.data)?.pid ?? null;
      if (holder !== null && holder === unreached) await stopPostmaster(place.data, holder);
      unreached = holder;
      if (failures >= (isPassing(lastWords(place.home)) ? 60 : 3)) break;
      await sleep(100);
    }
    const program = findProgram(place);
    notes.push(...(await makeData(program, place)));
    forgetDeadPostmaster(place.data, place.socket);
    child = launch(program, place, settings);
  }
  throw new Error(`The database in ${place.home} does not start. It said:\n${lastWords(place.home)}`);
}

/** Another process is starting the server too, or what a killed one left has not ended yet. */
function isPassing(said: string): boolean {
  return /lock file .* already exists|shared memory block .* still in use/.test(said);
}

/** 'busy': starting, recovering or stopping. 'absent': nobody listens. */
async function announce(url: string): Promise<pg.Client | 'busy' | 'absent'> {
  const client = new pg.Client({ connectionString: url, application_name: 'plenary user' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [usersLock]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const code = String((error as NodeJS.ErrnoException).code);
    if (['ENOENT', 'ECONNREFUSED'].includes(code)) return 'absent';
    // 57P01 to 57P03: shutting down, crashed, starting up. A connection cut short comes without a code.
    if (/^57P0[123]$|^ECONNRESET$|^EPIPE$|^undefined$/.test(code)) return 'busy';
    throw error;
  }
}

async function leave(client: pg.Client, place: ServerPlace): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [usersLock]);
    if (rows[0]?.last === true) await stopPostmaster(place.data);
  } finally {
    await client.end().catch(() => {});
  }
}
