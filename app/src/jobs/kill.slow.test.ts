import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { enqueue } from './enqueue.ts';

const program = path.resolve(import.meta.dirname, '../../test/job-process.ts');

function start(db: TestDatabase, name: string, takes: number) {
  const child = spawn(process.execPath, [program, db.url, name, String(takes)], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const closed = once(child, 'close');
  return {
    async says(word: string) {
      while (!text.includes(word)) await Promise.race([once(child.stdout, 'data'), closed.then(gone)]);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
      expect(child.signalCode).toBe('SIGKILL');
    },
  };
}

function gone(): never {
  throw new Error('the process is gone');
}

it('a job whose instance is killed in the middle is done by another, and once in effect', async () => {
  await using db = await testDatabase();
  const { writes } = db.store;
  await sql`create table painted (wall text, step text, by text)`.execute(writes);
  await sql`create unique index on painted (wall) where step = 'done'`.execute(writes);
  const one = start(db, 'one', 600_000);
  await writes.transaction().execute((tx) => enqueue(tx, [{ task: 'paint', payload: { wall: 'north' } }]));
  await one.says('began');
  const two = start(db, 'two', 0);
  // While the first is alive nobody takes its job, however long it takes.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const steps = async () =>
    (await sql<{ step: string; by: string }>`select step, by from painted order by ctid`.execute(writes)).rows;
  expect(await steps()).toEqual([{ step: 'began', by: 'one' }]);
  await one.kill();
  const killed = performance.now();
  await two.says('done');
  expect(performance.now() - killed).toBeLessThan(20_000);
  expect(await steps()).toEqual([
    { step: 'began', by: 'one' },
    { step: 'began', by: 'two' },
    { step: 'done', by: 'two' },
  ]);
  await expect.poll(async () => (await sql`select from graphile_worker.jobs`.execute(writes)).rows.length).toBe(0);
  await two.kill();
});
