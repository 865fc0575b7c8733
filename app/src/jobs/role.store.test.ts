import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { migrate } from '../store/migrate.ts';
import { enqueue } from './enqueue.ts';
import { jobsNow, tryAgain } from './waiting-jobs.ts';

it('the role of the program, which owns no table, asks for jobs and does them', async () => {
  await using db = await testDatabase({ migrated: false });
  const { writes } = db.store;
  const role = sql.id(`plenary_test_${randomUUID().replaceAll('-', '')}`);
  await sql`create role ${role}`.execute(writes);
  try {
    await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`.execute(
      writes,
    );
    await migrate(db.store);
    await writes.transaction().execute(async (tx) => {
      await sql`set local role ${role}`.execute(tx);
      await enqueue(tx, [{ task: 'count', payload: { n: '1' } }]);
      const [job] = await jobsNow(tx);
      expect(job).toMatchObject({ task: 'count', attempts: 0, error: null });
      await tryAgain(tx, job?.id ?? '');
      await sql`select graphile_worker.force_unlock_workers(array['nobody'])`.execute(tx);
      await sql`delete from graphile_worker._private_jobs`.execute(tx);
      expect(await jobsNow(tx)).toEqual([]);
    });
  } finally {
    await sql`drop owned by ${role}`.execute(writes);
    await sql`drop role ${role}`.execute(writes);
  }
});
