import { EventEmitter } from 'node:events';
import type { Runner, WorkerPool } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Store } from '../store/database.ts';
import { freeDead, signOfLife } from './dead-workers.ts';
import { type JobTask, Unfinished } from './job-task.ts';

export interface Jobs {
  /** Somebody asked for one. */
  wake(): void;
  /** Somebody may have, unheard. */
  look(): void;
  /** What is being done is finished first, for some seconds. */
  close(): Promise<void>;
}

export interface JobsOptions {
  readonly store: Pick<Store, 'url' | 'reads'>;
  readonly tasks: readonly JobTask[];
  readonly onError: (error: unknown) => void;
  readonly pace?: JobsPace;
}

/** Jobs that one instance does at a time. */
const together = 2;

/** Milliseconds. */
export interface JobsPace {
  /** between two looks for jobs whose pause is over, and for instances that are gone */
  readonly look: number;
  /** that an instance may be without its connection */
  readonly patience: number;
}

const usualPace: JobsPace = { look: 5_000, patience: 15_000 };

/** Nothing is loaded, and no connection opened, before there is a job. */
export function openJobs(options: JobsOptions): Jobs {
  const { store, onError } = options;
  let working: Promise<Working> | null = null;
  let closed = false;
  const wake = (): void => {
    if (closed || working !== null) return;
    working = begin(options);
    working.catch((error: unknown) => {
      working = null;
      onError(error);
    });
  };
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = sql`select from graphile_worker.jobs limit 1`
      .execute(store.reads)
      .then(({ rows }) => {
        if (rows.length > 0) wake();
      })
      .catch(onError);
  };
  look();
  return {
    wake,
    look,
    async close() {
      closed = true;
      await looking;
      await (await working?.catch(() => null))?.close();
    },
  };
}

interface Working {
  close(): Promise<void>;
}

async function begin({ store: { url }, tasks, onError, pace = usualPace }: JobsOptions): Promise<Working> {
  const { Logger, run } = await import('graphile-worker');
  const events = new EventEmitter();
  const worker = new Promise<string>((resolve) =>
    events.once('pool:create', ({ workerPool }: { readonly workerPool: WorkerPool }) => resolve(workerPool.id)),
  );
  const pool = poolOf(url, 'plenary jobs', together + 2);
  const begun = run({
    pgPool: pool,
    taskList: Object.fromEntries(
      tasks.map((task) => [
        task.name,
        (payload, { job }) => task.run(payload as never, { last: job.attempts >= job.max_attempts }),
      ]),
    ),
    events,
    concurrency: together,
    noHandleSignals: true,
    // In batches, for the end of the program waits for those: else what was just done might not be noted as done.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pollInterval: pace.look,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' && !message.startsWith('Failed task')) onError(new Error(message));
    }),
  });
  const runner: Runner = await begun.catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  events.on('job:error', ({ error }: { readonly error: unknown }) => {
    if (!(error instanceof Unfinished)) onError(error);
  });
  runner.promise.catch(onError);
  const life = poolOf(url, `${signOfLife}${await worker}`, 1);
  const beat = (): void => void freeDead(life, pace.patience).catch(() => {});
  beat();
  const beating = setInterval(beat, pace.look);
  beating.unref();
  return {
    async close() {
      clearInterval(beating);
      await runner.stop().catch(onError);
      await Promise.all([life.end(), pool.end()]);
    },
  };
}

function poolOf(connectionString: string, name: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, application_name: name, max, idleTimeoutMillis: 0, keepAlive: true });
  // A connection that breaks is replaced at the next use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
