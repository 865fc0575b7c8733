import { type Config, type GivenDatabase, modeUnsaid, readConfig, readGivenDatabase } from '../config.ts';
import type { Door } from '../door/perform.ts';
import { keepRecord } from '../keep-record.ts';
import { type Closing, openDatabase, openExisting } from '../open-database.ts';
import { openStore, type Store } from '../store/database.ts';
import { type Mode, migrateAs, modeOf } from '../store/mode.ts';

/**
 * Runs a task of the terminal that writes: through the door of the program, sealed as it seals; it may run beside the program. It
 * needs the variables of the program. Exit status 1 when it gives false or throws.
 */
export function withDoor(task: (door: Door, config: Config) => Promise<boolean>): Promise<void> {
  return withStore(async (store, config) => task(await keepRecord(store, config), config));
}

/** The same before the record was looked at: for what mends it, or brings the door along. */
export function withStore(task: (store: Store, config: Config) => Promise<boolean>): Promise<void> {
  return withDatabase(async (store, given) => {
    // What these tasks write is the same in both modes, so what the database is for may be left to it.
    const mode = given.database.kind === 'url' ? await modeFor(store, given) : undefined;
    const read = readConfig({ ...process.env, ...(mode && { PLENARY_MODE: mode }) });
    if (!read.ok) throw new Error(read.problems.join('\n'));
    await migrateAs(store, read.config.mode);
    return task(store, read.config);
  }, openDatabase);
}

/** The same for a task that only reads: whoever checks a copy of the record needs no secret and no address. */
export function withReading(task: (store: Store) => Promise<boolean>): Promise<void> {
  return withDatabase(async (store, given) => {
    await migrateAs(store, await modeFor(store, given));
    return task(store);
  }, openExisting);
}

/** For a task that looks at the database as it stands: nothing is written, not even brought up to date. */
export function withLooking(task: (store: Store) => Promise<boolean>): Promise<void> {
  return withDatabase((store) => task(store), openExisting);
}

/** What is said, else what the database says; an empty one that nobody speaks for stays empty. */
async function modeFor(store: Store, { database, mode }: GivenDatabase): Promise<Mode> {
  const found = mode ?? (await modeOf(store.writes))?.mode;
  if (found !== undefined) return found;
  if (database.kind === 'embedded') return 'demonstration';
  throw new Error(modeUnsaid);
}

function withDatabase(
  task: (store: Store, given: GivenDatabase) => Promise<boolean>,
  open: typeof openDatabase,
): Promise<void> {
  return withClosings(async (closings) => {
    const given = readGivenDatabase(process.env);
    if (!given.ok) throw new Error(given.problems.join('\n'));
    const store = await openStore(await open(given, closings));
    closings.push(() => store.close());
    return task(store, given);
  });
}

/** Runs a task, says why it failed, and closes what it has opened. Exit status 1 when it gives false or throws. */
export async function withClosings(task: (closings: Closing[]) => Promise<boolean>): Promise<void> {
  const closings: Closing[] = [];
  try {
    if (!(await task(closings))) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : String(error));
  } finally {
    for (const close of closings.toReversed()) await close();
  }
}
