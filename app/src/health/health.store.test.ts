import net from 'node:net';
import { Hono } from 'hono';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { machineAhead, minute } from '../../test/given/shifted-clock.ts';
import { expectInTime } from '../../test/in-time.ts';
import { doorLock } from '../door/lane.ts';
import { openDoor } from '../modules.ts';
import { beginSeals } from '../seal/index.ts';
import { openStore, type Store, type StoreOptions } from '../store/database.ts';
import type { WebEnv } from '../web/env.ts';
import { healthOf, healthRoute } from './index.ts';

let db: TestDatabase;
const opened: Store[] = [];

beforeEach(async () => {
  db = await testDatabase();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await db[Symbol.asyncDispose]();
});

async function storeOn(url: string, options: StoreOptions = {}): Promise<Store> {
  const store = await openStore(url, { poolSize: 4, limits: { closing: 200 }, ...options });
  opened.push(store);
  return store;
}

/** What whoever watches the program gets. */
function watched(store: Store) {
  const app = new Hono<WebEnv>();
  const errors: unknown[] = [];
  healthRoute(app, healthOf({ store, onError: (error) => errors.push(error) }), () => 7);
  return async () => {
    const began = performance.now();
    const answer = await app.request('/health');
    const text = await answer.text();
    const says = JSON.parse(text) as Record<string, unknown>;
    return { status: answer.status, headers: answer.headers, text, says, errors, ms: performance.now() - began };
  };
}

describe('/health', () => {
  it('says that all is well, and nothing that is secret', async () => {
    const { status, headers, says, text } = await watched(await storeOn(db.url))();
    expect({ status, says }).toEqual({
      status: 200,
      says: {
        ok: true,
        reads: { ok: true },
        writes: { ok: true },
        lane: { ok: true },
        clock: { ok: true, difference: expect.any(Number), stopped: null },
        log: { ok: true, state: 'starting', behind: 0 },
        seals: { ok: true },
        streams: 7,
      },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/postgres|@|plenary/);
  });

  it('says that this program lacks the key with which the record is sealed: no act would be taken in', async () => {
    await beginSeals(openDoor(db.store, sealSeeds), sealSeeds, false);
    for (const [seeds, ok] of [
      [sealSeeds, true],
      [[], false],
    ] as const) {
      const health = healthOf({ store: db.store, sealer: openDoor(db.store, seeds).sealer, onError: () => {} });
      expect(await health()).toMatchObject({ ok, seals: ok ? { ok } : { ok, why: 'key' } });
    }
  });

  it('asks the database once a second, however often it is asked itself, and keeps one row', async () => {
    const health = watched(await storeOn(db.url));
    await Promise.all(Array.from({ length: 100 }, health));
    expect(await db.store.reads.selectFrom('health_write').select('id').execute()).toEqual([{ id: 1 }]);
  });

  it('tells a database that takes no writes from one that gives no answers', async () => {
    const name = new URL(db.url.replace(/^postgres(ql)?:\/\/[^/]*@?/, 'http://x')).pathname.slice(1);
    await sql.raw(`alter database ${name} set default_transaction_read_only = on`).execute(db.store.writes);
    const { status, says } = await watched(await storeOn(db.url))();
    expect(status).toBe(503);
    expect(says).toMatchObject({ ok: false, reads: { ok: true }, writes: { ok: false, why: 'read-only' } });
  });

  it('says that something holds the lane', async () => {
    const beside = new pg.Client({ connectionString: db.url });
    await beside.connect();
    await beside.query('select pg_advisory_lock($1)', [doorLock]);
    try {
      const { status, says, ms } = await watched(await storeOn(db.url))();
      expect(status).toBe(503);
      expect(says).toMatchObject({ writes: { ok: true }, lane: { ok: false, why: 'held' } });
      expectInTime(ms, 2_500);
    } finally {
      await beside.end();
    }
  });

  it('says that a write waits, and lets no second one wait behind it', async () => {
    const beside = new pg.Client({ connectionString: db.url });
    await beside.connect();
    await beside.query('begin; lock table health_write in access exclusive mode');
    try {
      const health = watched(await storeOn(db.url));
      for (let n = 0; n < 3; n++) {
        const { says, ms } = await health();
        expect(says).toMatchObject({ ok: false, reads: { ok: true }, writes: { ok: false, why: 'slow' } });
        expectInTime(ms, 2_500);
      }
      const { rows } = await beside.query(
        `select pid from pg_stat_activity where application_name = 'plenary writes' and wait_event_type = 'Lock'
          and datname = current_database()`,
      );
      expect(rows).toHaveLength(1);
    } finally {
      await beside.end();
    }
  });

  it('says that the clock stops the record', async () => {
    const store = await storeOn(db.url, { machine: machineAhead(-10 * minute) });
    const { status, says } = await watched(store)();
    expect(status).toBe(503);
    expect(says).toMatchObject({ writes: { ok: true }, clock: { ok: false, stopped: 'clock-in-doubt' } });
    const { difference } = says.clock as { difference: number };
    expect(Math.abs(difference - 10 * minute)).toBeLessThan(1_000);
  });

  it.each([
    ['is broken', sql`update log_state set state = 'broken'`],
    [
      'stands still',
      sql`insert into entry (seq, at, act, subject, audience, data, previous, hash)
        values (1, now() - interval '2 minutes', 'act.done', 'thing:1', 'public', '{}', 'none', 'some')`,
    ],
  ])('says that the log %s', async (_, change) => {
    await change.execute(db.store.writes);
    const { status, says } = await watched(await storeOn(db.url))();
    expect(status).toBe(503);
    expect(says).toMatchObject({ reads: { ok: true }, writes: { ok: true }, log: { ok: false } });
  });

  it('says within its time that the database is gone, or that the network swallows everything', async () => {
    const line = await lineTo(db.url);
    const health = watched(await storeOn(line.url));
    expect((await health()).status).toBe(200);
    line.swallow();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const silent = await health();
    expect(silent).toMatchObject({ status: 503, says: { reads: { why: 'slow' }, writes: { why: 'slow' } } });
    expectInTime(silent.ms, 2_500);
    await line.cut();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const gone = await health();
    expect(gone).toMatchObject({ status: 503, says: { reads: { why: 'gone' }, writes: { why: 'gone' } }, errors: [] });
  });
});

/** A line to the server that can swallow everything, or be cut. */
async function lineTo(url: string) {
  const far = new pg.Client({ connectionString: url });
  const socket = far.host.startsWith('/')
    ? { path: `${far.host}/.s.PGSQL.${far.port}` }
    : { host: far.host, port: far.port };
  let swallows = false;
  const ends = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const there = net.connect(socket as net.NetConnectOpts);
    for (const [from, to] of [
      [near, there],
      [there, near],
    ] as const) {
      ends.add(from);
      from.on('data', (bytes) => swallows || to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `postgres://${far.user}:${String(far.password ?? '')}@127.0.0.1:${port}/${far.database}?sslmode=disable`,
    swallow() {
      swallows = true;
    },
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const end of ends) end.destroy();
      await closed;
    },
  };
}
