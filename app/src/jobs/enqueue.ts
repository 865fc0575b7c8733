import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/** Something to be done behind the pages, by whichever instance is free. */
export interface Job {
  /** of a `JobTask` */
  readonly task: string;
  /** plain JSON: ids, never a secret and never a name */
  readonly payload: Readonly<Record<string, string>>;
  /** by which it is found while it is there */
  readonly key?: string;
}

/** How often a job that fails is tried: the pauses grow from seconds to six hours. */
const mostAttempts = 10;

/** What all instances are told of with the commit. */
export const jobsWait = 'jobs';

/** Asks for jobs in the transaction of the act that wants them: they are there with it, or not at all. Never in a replay of the record. */
export async function enqueue(tx: Tx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  // All in one statement: others wait for the transaction.
  await sql`select from graphile_worker.add_jobs(array(
    select (task, payload, null, null, ${mostAttempts}::smallint, key, null, null)::graphile_worker.job_spec
    from json_to_recordset(${JSON.stringify(jobs)}::json) as asked (task text, payload json, key text)))`.execute(tx);
  await sql`select pg_notify('live', ${jobsWait})`.execute(tx);
}
