import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { Store } from './database.ts';
import { listen } from './listen.ts';

const quick = { first: 10, longest: 50, check: 60_000 };

const notify = (store: Store, topic: string) => sql`select pg_notify('live', ${topic})`.execute(store.writes);

const cut = (store: Store) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'plenary live'`.execute(store.writes);

async function until(holds: () => boolean): Promise<void> {
  for (const limit = Date.now() + 20_000; !holds(); await sleep(5))
    if (Date.now() > limit) throw new Error(`It did not happen: ${holds}`);
}

/** A way to the database whose open connections can be made to swallow everything; new ones work. */
async function breakableWire(url: string): Promise<AsyncDisposable & { readonly url: string; swallow(): void }> {
  const { host, port } = new pg.Client({ connectionString: url });
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: open } = server.address() as net.AddressInfo;
  const { user, database } = new pg.Client({ connectionString: url });
  return {
    url: `postgres://${user}@127.0.0.1:${open}/${database}`,
    swallow() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('listening', () => {
  it('hears what is told after it was set up, in order, and only once committed', async () => {
    await using db = await testDatabase();
    const heard: string[] = [];
    const listening = await listen(
      db.url,
      (topic) => heard.push(topic),
      () => {},
      quick,
    );
    try {
      await db.store.writes.transaction().execute(async (tx) => {
        await sql`select pg_notify('live', 'meeting:1')`.execute(tx);
        await notify(db.store, 'meeting:2');
        await until(() => heard.length === 1);
      });
      await until(() => heard.length === 2);
      expect(heard).toEqual(['meeting:2', 'meeting:1']);
      await expect(
        db.store.writes.transaction().execute(async (tx) => {
          await sql`select pg_notify('live', 'never')`.execute(tx);
          throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
      await notify(db.store, 'last');
      await until(() => heard.includes('last'));
      expect(heard).not.toContain('never');
    } finally {
      await listening.close();
    }
  });

  it('connects again by itself after a cut, tells so once, and hears on', async () => {
    await using db = await testDatabase();
    const heard: string[] = [];
    let again = 0;
    const listening = await listen(
      db.url,
      (topic) => heard.push(topic),
      () => again++,
      quick,
    );
    try {
      for (const time of [1, 2]) {
        await cut(db.store);
        await until(() => again === time);
        await notify(db.store, `after ${time}`);
        await until(() => heard.includes(`after ${time}`));
      }
      expect(heard).toEqual(['after 1', 'after 2']);
    } finally {
      await listening.close();
    }
  });

  it('keeps trying while the database refuses', async () => {
    await using db = await testDatabase();
    await using other = await testDatabase();
    let again = 0;
    const listening = await listen(
      db.url,
      () => {},
      () => again++,
      quick,
    );
    try {
      const name = /\/([^/?]+)(\?|$)/.exec(db.url)?.[1] ?? '';
      await sql.raw(`alter database ${name} with allow_connections false`).execute(other.store.writes);
      await cut(db.store);
      await sleep(200);
      expect(again).toBe(0);
      await sql.raw(`alter database ${name} with allow_connections true`).execute(other.store.writes);
      await until(() => again === 1);
    } finally {
      await listening.close();
    }
  });

  it('notices a network that swallows everything', async () => {
    await using db = await testDatabase();
    await using wire = await breakableWire(db.url);
    const heard: string[] = [];
    let again = 0;
    const listening = await listen(
      wire.url,
      (topic) => heard.push(topic),
      () => again++,
      { ...quick, check: 200 },
    );
    try {
      wire.swallow();
      await until(() => again === 1);
      await notify(db.store, 'after');
      await until(() => heard.includes('after'));
    } finally {
      await listening.close();
    }
  });

  it('ends for good: no connection is left', async () => {
    await using db = await testDatabase();
    let again = 0;
    const listening = await listen(
      db.url,
      () => {},
      () => again++,
      quick,
    );
    await listening.close();
    const connections = async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and application_name = 'plenary live'`.execute(db.store.reads);
      return rows;
    };
    await expect.poll(connections, { timeout: 20_000 }).toEqual([]);
    await sleep(100);
    expect(await connections()).toEqual([]);
    expect(again).toBe(0);
  });

  it('fails at once when the database is not there', async () => {
    await expect(
      listen(
        'postgres://app@127.0.0.1:1/none',
        () => {},
        () => {},
        quick,
      ),
    ).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
