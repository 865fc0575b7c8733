// A minimal Hono handler that does one INSERT and COMMIT for each request: node insert-server.ts <database>
// Says the port on which it listens.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { insert, table } from './insert.ts';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
await pool.query(table);
const app = new Hono();
app.post('/cast', async (c) => {
  const { vote, state, choice } = await c.req.json<Readonly<Record<string, string>>>();
  const { rows } = await pool.query<{ id: string }>({ ...insert, values: [vote, state, choice] });
  return c.json({ ok: true, id: rows[0]?.id });
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
  console.log((server.address() as AddressInfo).port),
);
