import type pg from 'pg';

/** How the connection is called by which an instance shows that it lives; the name of its worker follows. */
export const signOfLife = 'plenary jobs ';

/**
 * Gives back what instances hold that are gone: what was killed says nothing any more, and would keep its jobs
 * for hours. `patience`: milliseconds that one may be without its connection, as while the database starts anew.
 */
export async function freeDead(client: Pick<pg.Pool, 'query'>, patience: number): Promise<void> {
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker.jobs
       where locked_at < now() - make_interval(secs => $1 / 1000.0)
         and not exists (select from pg_stat_activity where datname = current_database() and application_name = $2 || locked_by)))`,
    [patience, signOfLife],
  );
}
