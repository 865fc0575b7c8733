import { readFileSync } from 'node:fs';
import process from 'node:process';
import { sql } from 'kysely';
import type { Store } from '../app/src/store/database.ts';

/** Milliseconds on a processor: of this process, and of the connections of a database (NaN where the system does not say it). */
export interface ProcessorTime {
  readonly program: number;
  readonly server: number;
}

export async function processorTime(store: Store): Promise<ProcessorTime> {
  const { user, system } = process.cpuUsage();
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(store.writes);
  let server = 0;
  try {
    for (const { pid } of rows) server += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    server = Number.NaN;
  }
  return { program: (user + system) / 1000, server };
}
