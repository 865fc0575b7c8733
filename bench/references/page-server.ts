// A minimal page of Hono and React, of a table with so many rows: node page-server.ts <rows>
// Says the port on which it listens.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';

const rows = Array.from({ length: Number(process.argv[2] ?? 100) }, (_, n) => n);
const line = (n: number) =>
  h('tr', { key: n }, h('th', null, `Line ${n}`), h('td', null, h('a', { href: `/${n}` }, n)));
const page = () =>
  h(
    'html',
    { lang: 'en' },
    h('head', null, h('title', null, 'A page')),
    h('body', null, h('main', null, h('h1', null, 'A page'), h('table', null, h('tbody', null, rows.map(line))))),
  );
const app = new Hono();
app.get('/page', (c) => c.html(`<!doctype html>${renderToString(page())}`));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
  console.log((server.address() as AddressInfo).port),
);
