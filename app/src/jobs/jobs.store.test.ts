import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { enqueue } from './enqueue.ts';
import { Unfinished } from './job-task.ts';
import { openJobs } from './open-jobs.ts';
import { jobsNow, tryAgain } from './waiting-jobs.ts';

const job = (n: number) => ({ task: 'count', payload: { n: String(n) } });

function ask(db: TestDatabase, ...numbers: readonly number[]): Promise<void> {
  return db.store.writes.transaction().execute((tx) => enqueue(tx, numbers.map(job)));
}

function counting(
  db: TestDatabase,
  run: (n: number) => Promise<void>,
  onError: (error: unknown) => void = console.error,
) {
  const task = { name: 'count', run: ({ n = '' }) => run(Number(n)) } as const;
  return openJobs({ store: db.store, tasks: [task], onError, pace: { look: 100, patience: 60_000 } });
}

describe('a job', () => {
  it('is there with the transaction that asks for it, or not at all', async () => {
    await using db = await testDatabase();
    const done: number[] = [];
    const jobs = counting(db, async (n) => void done.push(n));
    await db.store.writes
      .transaction()
      .execute(async (tx) => {
        await enqueue(tx, [job(1)]);
        throw new Error('not kept');
      })
      .catch(() => {});
    await ask(db, 2);
    jobs.wake();
    await expect.poll(() => done).toEqual([2]);
    await jobs.close();
  });

  it('that waits is found by an instance that starts', async () => {
    await using db = await testDatabase();
    await ask(db, 7);
    const done: number[] = [];
    const jobs = counting(db, async (n) => void done.push(n));
    await expect.poll(() => done).toEqual([7]);
    await jobs.close();
  });

  it('that nobody heard of is found when one looks, and a start that fails leaves no connection behind', async () => {
    await using db = await testDatabase();
    const done: number[] = [];
    const errors: unknown[] = [];
    const jobs = counting(
      db,
      async (n) => void done.push(n),
      (error) => errors.push(error),
    );
    // A database whose jobs are those of a later version.
    await sql`insert into graphile_worker.migrations (id, breaking) values (999999, true)`.execute(db.store.writes);
    await ask(db, 3);
    jobs.look();
    await expect.poll(() => errors.length).toBe(1);
    const open = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from pg_stat_activity
        where datname = current_database() and application_name = 'plenary jobs'`.execute(db.store.reads);
      return rows[0]?.n;
    };
    await expect.poll(open).toBe(0);
    await sql`delete from graphile_worker.migrations where id = 999999`.execute(db.store.writes);
    jobs.look();
    await expect.poll(() => done).toEqual([3]);
    await jobs.close();
    expect(errors.map(String)).toEqual([expect.stringContaining('999999')]);
  });

  it('is shared among instances, and done once', async () => {
    await using db = await testDatabase();
    const done: number[] = [];
    const all = [1, 2, 3].map(() => counting(db, async (n) => void done.push(n)));
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    await ask(db, ...numbers);
    for (const jobs of all) jobs.wake();
    await expect.poll(() => done.length).toBe(40);
    expect(done.toSorted((a, b) => a - b)).toEqual(numbers);
    for (const jobs of all) await jobs.close();
  });

  it('that fails is tried again after a pause that grows, and says why', async () => {
    await using db = await testDatabase();
    const errors: unknown[] = [];
    let tries = 0;
    const run = async () => {
      tries += 1;
      throw tries === 1 ? new Unfinished('jobs.none') : new Error('a bug');
    };
    const jobs = counting(db, run, (error) => errors.push(error));
    await ask(db, 1);
    jobs.wake();
    await expect.poll(async () => (await jobsNow(db.store.reads))[0]?.error).toBe('jobs.none');
    const [first] = await jobsNow(db.store.reads);
    expect(first).toMatchObject({ task: 'count', attempts: 1, error: 'jobs.none', given: false });
    const pause = Date.parse(first?.next ?? '') - Date.now();
    expect(pause).toBeGreaterThan(1_000);
    expect(pause).toBeLessThan(3_000);
    expect(errors).toEqual([]);
    await tryAgain(db.store.writes, first?.id ?? '');
    await expect.poll(() => tries).toBe(2);
    await expect.poll(async () => (await jobsNow(db.store.reads))[0]?.error).toBe('a bug');
    expect(errors.map(String)).toEqual(['Error: a bug']);
    await jobs.close();
  });

  it('that is being done is finished when the program ends', async () => {
    await using db = await testDatabase();
    const steps: string[] = [];
    const jobs = counting(db, async () => {
      steps.push('began');
      await new Promise((resolve) => setTimeout(resolve, 700));
      steps.push('done');
    });
    await ask(db, 1);
    jobs.wake();
    await expect.poll(() => steps).toEqual(['began']);
    await jobs.close();
    expect(steps).toEqual(['began', 'done']);
    expect(await jobsNow(db.store.reads)).toEqual([]);
  });
});
