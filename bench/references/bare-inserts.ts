import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insert, table } from './insert.ts';

/** Single-row INSERTs, each committed by itself, without HTTP: how many a second on so many connections. */
export async function bareInserts(database: string, count: number, connections = 10): Promise<number> {
  const pool = new pg.Pool({ connectionString: database, max: connections });
  await pool.query(table);
  const vote = randomUUID();
  let left = count;
  const some = async (): Promise<void> => {
    while (left-- > 0) await pool.query({ ...insert, values: [vote, 'FRA', 'yes'] });
  };
  // Connected, and the statement prepared.
  await Promise.all(Array.from({ length: connections }, () => pool.query({ ...insert, values: [vote, 'FRA', 'no'] })));
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, some));
  const took = performance.now() - began;
  await pool.end();
  return (count / took) * 1000;
}
