// A state kept in memory, served as text by minimal Hono: node text-server.ts <file with its bytes> <its content-encoding>
// Says the port on which it listens.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const [, , file = '', encoding = 'identity'] = process.argv;
const state = readFileSync(file);
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': encoding };
const app = new Hono();
app.get('/state', (c) => c.body(state, 200, headers));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
  console.log((server.address() as AddressInfo).port),
);
