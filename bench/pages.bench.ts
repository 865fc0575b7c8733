import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Assembly, type Stage } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { Connection, requestOf } from './connection.ts';
import { type CountingProxy, countingProxy } from './flights.ts';
import { answersASecond, processorMs } from './load.ts';
import { median } from './median.ts';
import { startNginx } from './references/nginx.ts';
import { serve } from './references/process.ts';
import { type Row, ratioOf } from './row.ts';

const rounds = 2;
const gzip = { headers: 'accept-encoding: gzip' };

/**
 * Pages that anybody reads, from one process, by sixteen readers who take them compressed: answers a second, the same page again and again.
 * Reference: the very same bytes kept in memory and served by minimal Hono; for orientation a minimal page of Hono and React, and the
 * bytes as a file by nginx. And a page that was not asked for before: processor time of the program in milliseconds, and statements.
 * Goals: 0.8 of the state in memory, 4,000 a second, 5 ms, 3 statements.
 */
export const pages: Measurement = {
  name: 'pages',
  async run(bench: Bench): Promise<readonly Row[]> {
    const { database, stage } = await bench.stagedDatabase();
    const [sitting] = stage.sittings;
    const shown = [
      ['session', `/sessions/${sitting?.session}`],
      ['member', '/members/FRA'],
      ['record', '/record'],
      ['meeting', `/meetings/${sitting?.meeting}`],
      ['home', '/'],
    ] as const;
    return [
      ...(await againAndAgain(bench, await Assembly.open(database, stage), shown)),
      ...(await notAskedFor(database, stage, shown)),
      await minimalPage(),
    ];
  },
};

type Shown = readonly (readonly [name: string, address: string])[];

async function againAndAgain(bench: Bench, opened: Assembly, shown: Shown): Promise<readonly Row[]> {
  await using assembly = opened;
  const rows: Row[] = [];
  for (const [name, address] of shown) rows.push(await cached(bench, assembly, name, address));
  const slowest = Math.min(...rows.map(({ value }) => value));
  return [
    ...rows,
    { what: 'the slowest of these pages', value: slowest, unit: '/s', goal: { of: 'value', least: 4_000 } },
  ];
}

/** Through a proxy that counts. */
async function notAskedFor(database: string, stage: Stage, shown: Shown): Promise<readonly Row[]> {
  const proxy = await countingProxy(database);
  try {
    await using assembly = await Assembly.open(database, stage, proxy.url);
    const rows: Row[] = [];
    for (const [name, address] of shown) rows.push(...(await uncached(assembly, proxy, name, address)));
    return rows;
  } finally {
    await proxy.close();
  }
}

async function cached(bench: Bench, { port }: Assembly, name: string, address: string): Promise<Row> {
  const request = requestOf(port, address, gzip);
  const line = await Connection.open(port);
  const { status, head, body } = await line.ask(request);
  line.close();
  if (status !== 200) throw new Error(`${address} was answered with ${status}`);
  const file = path.join(bench.folder, 'state');
  writeFileSync(file, body);
  const encoding = /^content-encoding: (\w+)/im.exec(head)?.[1] ?? 'identity';
  const state = await serve('text-server.ts', file, encoding);
  const nginx = await startNginx(bench.folder, body);
  const found = await byTurns(rounds, {
    ours: () => answersASecond(port, request),
    state: () => answersASecond(state.port, requestOf(state.port, '/state', gzip)),
    file: async () => (nginx ? answersASecond(nginx.port, requestOf(nginx.port, '/static', gzip)) : Number.NaN),
  }).finally(() => Promise.all([state.stop(), nginx?.stop()]));
  return {
    what: `${name} page, ${(body.length / 1_000).toFixed(0)} KB as sent`,
    value: median(found.ours),
    unit: '/s',
    reference: { name: 'state in memory by Hono', value: median(found.state), unit: '/s' },
    ratio: ratioOf(found.ours, found.state),
    goal: { of: 'ratio', least: 0.8 },
    ...(nginx ? { note: `file by nginx ${Math.round(median(found.file)).toLocaleString('en')} /s` } : {}),
  };
}

/** Each time at another address, one after the other. */
async function uncached(
  { app, port }: Assembly,
  proxy: CountingProxy,
  name: string,
  address: string,
): Promise<readonly Row[]> {
  const line = await Connection.open(port);
  const statements: number[] = [];
  const times = 60;
  let before = 0;
  for (let n = 0; n < 2 * times; n++) {
    // In the first half code gets warm.
    if (n === times) before = processorMs(app.pid);
    proxy.count();
    const { status } = await line.ask(requestOf(port, `${address}?fresh=${n}`, gzip));
    if (status !== 200) throw new Error(`${address}?fresh=${n} was answered with ${status}`);
    statements.push(proxy.count().statements);
  }
  line.close();
  if (median(statements) === 0) throw new Error(`${address} came from what was kept`);
  return [
    {
      what: `${name} page not asked for before, processor time`,
      value: (processorMs(app.pid) - before) / times,
      unit: 'ms',
      goal: { of: 'value', most: 5 },
    },
    {
      what: `${name} page not asked for before, statements`,
      value: median(statements),
      unit: '',
      goal: { of: 'value', most: 3 },
    },
  ];
}

async function minimalPage(): Promise<Row> {
  const page = await serve('page-server.ts', '100');
  const rate = await answersASecond(page.port, requestOf(page.port, '/page', gzip)).finally(() => page.stop());
  return { what: 'reference: a minimal page of Hono and React, 100 lines', value: rate, unit: '/s' };
}
