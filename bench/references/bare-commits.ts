import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insert, table } from './insert.ts';

/** One durable write after the other on one connection, without anything around it. Milliseconds of each. */
export async function bareCommits(database: string, count: number): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(table);
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await client.query({ ...insert, values: [randomUUID(), 'FRA', 'yes'] });
    times.push(performance.now() - began);
  }
  await client.end();
  return times;
}
