import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Config, demonstrationProblem, readConfig } from './config.ts';
import { type HttpServer, openHttp, type RequestListener, tryPort } from './http.ts';
import { countDemonstrationAccounts } from './identity/index.ts';
import { goOnUnheard, openLog } from './log.ts';
import { type Closing, openDatabase } from './open-database.ts';
import { openServer, type Parts, type PlenaryServer } from './server.ts';
import { openStore } from './store/database.ts';
import { migrateAs } from './store/mode.ts';
import { boundYoungMemory } from './young-memory.ts';

/** What development puts in place of the built program. */
export interface StartOptions {
  readonly openServer?: (parts: Parts) => Promise<PlenaryServer>;
  readonly wrap?: (listener: RequestListener) => RequestListener;
}

/** Runs until a signal. What prevents the start is said in one place, with exit status 1. */
export async function start(env: NodeJS.ProcessEnv, options: StartOptions = {}): Promise<void> {
  goOnUnheard();
  boundYoungMemory();
  const read = readConfig(env);
  if (!read.ok) return fail(read.problems);
  const { config } = read;
  const log = openLog(config);
  const closings: Closing[] = [];
  const starting = run(config, log, closings, options);
  const stop = once(async () => {
    // Whatever the start has opened must be known before it can be closed.
    await starting.catch(() => {});
    await closeAll(closings, log);
    process.exit();
  });
  stopOnTrouble(stop, log);
  try {
    await starting;
  } catch (error) {
    log.debug({ err: error }, 'the start failed');
    fail([error instanceof Error ? error.message : String(error)]);
    await stop();
  }
}

async function run(config: Config, log: Logger, closings: Closing[], options: StartOptions): Promise<void> {
  const began = performance.now();
  await tryPort(config);
  const url = await openDatabase(config, closings);
  const store = await openStore(url);
  closings.push(() => store.close());
  const migrated = await migrateAs(store, config.mode);
  log.info({ migrated }, 'the database is up to date');
  const problem = await demonstrationProblem(config, () => countDemonstrationAccounts(store.writes));
  if (problem !== null) throw new Error(problem);

  let http: HttpServer | null = null;
  const listensAt = (): string | null => http?.address ?? null;
  const server = await (options.openServer ?? openServer)({ config, store, log, listensAt });
  closings.push(async () => {
    // No new requests; then the live streams end, and with them the last open requests.
    const closed = http?.close();
    await server.close();
    await closed;
  });
  http = await openHttp(config, (options.wrap ?? ((same) => same))(server.listener));
  greet(config, log, http, server, performance.now() - began);
}

function greet(config: Config, log: Logger, http: HttpServer, server: PlenaryServer, took: number): void {
  const address = config.origin ?? http.address;
  if (config.log === 'json') {
    log.info({ address, ms: Math.round(took) }, 'ready');
    return;
  }
  const lines = [`Plenary is ready at ${address} (${(took / 1000).toFixed(1)} s)`, ...server.greeting(address)];
  process.stdout.write(`${lines.join('\n')}\nStop it with Ctrl-C.\n`);
}

function fail(problems: readonly string[]): void {
  process.exitCode = 1;
  console.error(['Plenary does not start:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
}

/** Milliseconds that one step of the closing may take: a database that does not answer keeps nobody from stopping. */
const closingStep = 15_000;

/** In reverse order, each step whatever became of the one before. */
async function closeAll(closings: readonly Closing[], log: Logger): Promise<void> {
  for (const close of [...closings].reverse()) {
    const closed = close().then(
      () => true,
      (error: unknown) => log.error({ err: error }, 'something did not close'),
    );
    if ((await Promise.race([closed, sleep(closingStep, false)])) === false)
      log.error('something did not close in time, and is left behind');
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
}

function stopOnTrouble(stop: () => Promise<void>, log: Logger): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // Started by another Node.js (scripts/start.mjs): when that one is gone, so are we.
  process.on('disconnect', () => void stop());
  process.on('uncaughtException', (error) => {
    process.exitCode = 1;
    log.fatal({ err: error }, 'the program stops');
    void stop();
  });
  // A forgotten promise of one request is no reason to end a meeting.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed and nobody waited for it'));
}
