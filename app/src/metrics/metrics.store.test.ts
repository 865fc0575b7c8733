import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { perform } from '../door/perform.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { openServer, type PlenaryServer } from '../server.ts';

let db: TestDatabase;
let server: PlenaryServer;
let http: ReturnType<typeof serve>;
let port = 0;

beforeAll(async () => {
  db = await testDatabase();
  server = await openSite(db);
  http = await listening(server);
  ({ port } = http.address() as AddressInfo);
}, 120_000);

afterAll(async () => {
  await server?.close();
  http?.close();
  await db?.[Symbol.asyncDispose]();
});

function listening({ app }: PlenaryServer): Promise<ReturnType<typeof serve>> {
  return new Promise((ready) => {
    const found = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready(found));
  });
}

type Figures = ReadonlyMap<string, number>;

async function figures(): Promise<Figures> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^(\w+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, Number(value)]];
    }),
  );
}

/** By how much each figure was raised. */
function raised(before: Figures, after: Figures): (name: string) => number {
  return (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
}

/** What is sent to the database in transactions that take the lane, as the driver has it. */
function watchLane() {
  const open = new Map<unknown, string[]>();
  const done: (readonly string[])[] = [];
  const { query } = pg.Client.prototype as unknown as { query: (this: unknown, ...args: unknown[]) => unknown };
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const [asked] = args;
    const text = typeof asked === 'string' ? asked : (asked as { text: string }).text;
    if (text === 'begin') open.set(this, []);
    const statements = open.get(this);
    statements?.push(text);
    if (text === 'commit' && statements?.some((one) => one.includes('pg_advisory_xact_lock'))) done.push(statements);
    return query.apply(this, args);
  } as never);
  return { done, stop: () => spy.mockRestore() };
}

let named = 0;
async function assign(): Promise<void> {
  named += 1;
  const outcome = await perform(
    server.door,
    assignOffice,
    { name: `Example ${named}`, office: 'president' },
    { account: null },
  );
  expect(outcome).toMatchObject({ ok: true });
}

describe('the figures', () => {
  it('of the lane are raised by exactly what an act does', async () => {
    const before = await figures();
    const lane = watchLane();
    await assign();
    lane.stop();
    const by = raised(before, await figures());
    expect(lane.done).toHaveLength(1);
    expect(by('plenary_batch_acts_count')).toBe(1);
    expect(by('plenary_batch_acts_sum')).toBe(1);
    expect(by('plenary_lane_wait_seconds_count')).toBe(1);
    expect(by('plenary_act_seconds_count{command="assign-office"}')).toBe(1);
    const [shared, own] = [
      by('plenary_batch_statements_total'),
      by('plenary_act_statements_total{command="assign-office"}'),
    ];
    expect(shared).toBeGreaterThan(2);
    expect(own).toBeGreaterThan(0);
    expect(shared + own).toBe(lane.done[0]?.length);
  });

  it('say how many acts had their turn together', async () => {
    const before = await figures();
    await Promise.all([assign(), assign(), assign()]);
    const by = raised(before, await figures());
    expect(by('plenary_batch_acts_sum')).toBe(3);
    // The first goes alone; the others came meanwhile.
    expect(by('plenary_batch_acts_count')).toBe(2);
    expect(by('plenary_batch_acts_bucket{le="1"}')).toBe(1);
    expect(by('plenary_lane_wait_seconds_count')).toBe(3);
    expect(by('plenary_lane_wait_seconds_sum')).toBeGreaterThan(0);
  });

  it('of pages are by the pattern of the route, never by the address', async () => {
    const before = await figures();
    for (const address of ['/members', '/fr/members', '/members.csv', '/nowhere'])
      await (await fetch(`http://127.0.0.1:${port}${address}`)).text();
    const after = await figures();
    const by = raised(before, after);
    const pages = [...after.keys()].filter((name) => name.startsWith('plenary_page_seconds_count') && by(name) > 0);
    expect(pages).toEqual(['plenary_page_seconds_count{route="/members"}']);
    expect(by('plenary_page_seconds_count{route="/members"}')).toBe(2);
    const pagesFound = (all: Figures, earlier: Figures) =>
      ['kept', 'made', 'busy'].map((found) => raised(earlier, all)(`plenary_pages_total{found="${found}"}`));
    expect(pagesFound(after, before)).toEqual([0, 4, 0]);
    await (await fetch(`http://127.0.0.1:${port}/members`)).text();
    expect(pagesFound(await figures(), after)).toEqual([1, 0, 0]);
  });

  it('say how many streams are open in which language, and time what is rendered for them', async () => {
    const before = await figures();
    const streams = [await stream('/live/floor@fr,floor@ru'), await stream('/live/floor@fr')];
    const open = await figures();
    const of = (all: Figures) =>
      ['en', 'fr', 'es', 'ar', 'zh', 'ru'].map((lang) => all.get(`plenary_streams{lang="${lang}"}`));
    expect(of(open)).toEqual([0, 2, 0, 0, 0, 1]);
    expect(raised(before, open)('plenary_topic_seconds_count{topic="floor"}')).toBe(2);
    for (const one of streams) one.destroy();
    await expect.poll(async () => of(await figures())).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('tell of the process too, and of nobody', async () => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).not.toMatch(/Example|postgres|[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

describe('who may read them', () => {
  const asked = async (at: number, headers: Readonly<Record<string, string>>) => {
    const answer = await fetch(`http://127.0.0.1:${at}/metrics`, { headers });
    return { status: answer.status, says: (await answer.text()).includes('plenary_lane_wait') };
  };
  const [there, notThere] = [
    { status: 200, says: true },
    { status: 404, says: false },
  ];

  it('is the machine itself, and nobody for whom a proxy asks', async () => {
    expect(await asked(port, {})).toEqual(there);
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      expect(await asked(port, { [header]: '192.0.2.7' }), header).toEqual(notThere);
    expect(await asked(port, { authorization: 'Bearer ' })).toEqual(there);
    const absent = await fetch(`http://127.0.0.1:${port}/metric`);
    const refused = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { forwarded: 'for=192.0.2.7' } });
    const page = async (answer: Response) =>
      (await answer.text()).replaceAll(/metrics?\b|<bdi[^>]*>[\w-]+<\/bdi>/g, '');
    expect([refused.status, await page(refused)]).toEqual([absent.status, await page(absent)]);
  });

  it('is, where a token is set, who has it', async () => {
    const token = 'a token of a test, which is long enough';
    const own = await openServer({
      config: {
        mode: 'demonstration',
        host: '127.0.0.1',
        port: 0,
        database: { kind: 'url', url: db.url },
        secret: '0'.repeat(32),
        sealSeeds,
        origin: null,
        log: 'json',
        metricsToken: token,
      },
      store: db.store,
      log: pino({ level: 'silent' }),
    });
    const second = await listening(own);
    const at = (second.address() as AddressInfo).port;
    try {
      const through = { 'x-forwarded-for': '192.0.2.7' };
      expect(await asked(at, { ...through, authorization: `Bearer ${token}` })).toEqual(there);
      expect(await asked(at, { ...through, authorization: `Bearer ${token}x` })).toEqual(notThere);
      expect(await asked(at, through)).toEqual(notThere);
      expect(await asked(at, {})).toEqual(there);
    } finally {
      await own.close();
      second.close();
    }
  });
});

/** Open once its first bytes are there. */
function stream(path: string): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const sent = get(
      { port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'gzip' } },
      (answer: IncomingMessage) => {
        answer.once('data', () => resolve(sent));
        answer.on('error', () => {});
      },
    );
    sent.on('error', reject);
  });
}
