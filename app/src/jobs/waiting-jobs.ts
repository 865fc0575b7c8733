import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/** A job that is not done yet. */
export interface WaitingJob {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  /** ISO instant of the next try; when it was begun while it is being done */
  readonly next: string;
  /** of the last try that failed: a key of the words, or what the program met; null before */
  readonly error: string | null;
  /** it was tried as often as it is tried */
  readonly given: boolean;
}

/** The oldest first, so many at most. */
export async function jobsNow(db: Db, most = 200): Promise<readonly WaitingJob[]> {
  const { rows } = await sql<WaitingJob>`
    select id::text, task_identifier as task, attempts, coalesce(locked_at, run_at) as next, last_error as error,
      locked_at is null and attempts >= max_attempts as given
    from graphile_worker.jobs order by jobs.id limit ${most}`.execute(db);
  return rows;
}

/** Now, and as often as a new one. What is being done just now is left alone. */
export async function tryAgain(db: Db, id: string): Promise<void> {
  await sql`select from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(
    db,
  );
  await sql`select pg_notify('live', 'jobs')`.execute(db);
}
