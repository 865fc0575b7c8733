import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppProcess, buildApp, freePort, launchApp, productionEnv, startApp } from '../test/app-process.ts';
import { testDatabase } from '../test/database.ts';
import { everything } from '../test/everything.ts';
import { linger, lingerNoMore } from '../test/given/lingering.ts';
import { inTime } from '../test/in-time.ts';
import { verifyStore } from './cli/verification.ts';
import type { Store } from './store/database.ts';
import { startEmbedded } from './store/embedded.ts';
import { isAlive, readPidFile } from './store/postmaster.ts';

let folder = '';
const running: AppProcess[] = [];

beforeAll(buildApp);
afterAll(async () =>
  fs.rmSync((await begun) ?? path.join(os.tmpdir(), 'plenary-none'), { recursive: true, force: true }),
);
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-start-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop();
  if (readPidFile(path.join(folder, 'data')) !== null) await (await startEmbedded(folder)).stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

let begun: Promise<string> | null = null;

/** Lays down in the folder what a first start has left there, for tests that are not about a first start. */
async function begunBefore(): Promise<void> {
  begun ??= (async () => {
    const kept = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-begun-'));
    fs.chmodSync(kept, 0o755);
    await (await startApp({ DATA_DIR: kept })).stop();
    return kept;
  })();
  // With their owners: as root the database runs as another user.
  execFileSync('cp', ['-a', `${await begun}/.`, folder]);
}

async function start(env: Readonly<Record<string, string>>): Promise<AppProcess> {
  const app = await startApp(env);
  running.push(app);
  return app;
}

/** Until it says that all is well: where the machine is busy, the database may be slow at one moment. */
const isWell = (app: AppProcess): Promise<void> =>
  expect.poll(async () => (await fetch(`${app.url}/health`)).status, { interval: 200 }).toBe(200);

const postmaster = (): number => readPidFile(path.join(folder, 'data'))?.pid ?? 0;

async function gone(pid: number): Promise<boolean> {
  for (const limit = Date.now() + 30_000; isAlive(pid) && Date.now() < limit; ) await sleep(10);
  return !isAlive(pid);
}

describe('the program with the database that npm brought', () => {
  it('starts in an empty folder, serves, and takes the database with it when it stops', async () => {
    const app = await inTime(15_000, async () => {
      const started = await start({ DATA_DIR: folder });
      await isWell(started);
      return started;
    });
    const server = postmaster();
    expect(isAlive(server)).toBe(true);
    expect(await app.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('goes on when nobody reads what it says any more, and stops when it is asked to', async () => {
    await begunBefore();
    const port = String(await freePort());
    const app = launchApp({ DATA_DIR: folder, PORT: port });
    app.leave();
    const asked = (address: string) =>
      fetch(`http://localhost:${port}${address}`, { signal: AbortSignal.timeout(2_000) }).then(
        ({ status }) => status,
        () => null,
      );
    for (const limit = Date.now() + 60_000; (await asked('/health')) !== 200 && Date.now() < limit; ) await sleep(100);
    // Its greeting has failed by now, and what it has to say of a database that is gone fails too.
    process.kill(postmaster(), 'SIGKILL');
    await asked('/members');
    const ended = await Promise.race([app.stop(), sleep(60_000, 'still there')]);
    if (ended === 'still there') await app.kill();
    expect(ended).toBe(0);
  });

  it('killed and started again: it adopts the database and then stops it', async () => {
    await begunBefore();
    const first = await start({ DATA_DIR: folder });
    const server = postmaster();
    await first.kill();
    expect(isAlive(server)).toBe(true);
    const second = await start({ DATA_DIR: folder });
    expect(postmaster()).toBe(server);
    await isWell(second);
    expect(await second.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('twice at once: two programs on one database, of which the second to stop takes it with it', async () => {
    await begunBefore();
    const [one, two] = await Promise.all([start({ DATA_DIR: folder }), start({ DATA_DIR: folder })]);
    const server = postmaster();
    expect(await one.stop()).toBe(0);
    expect(isAlive(server)).toBe(true);
    await isWell(two);
    expect(await two.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('asked to stop while it starts: the database ends with it', async () => {
    const app = launchApp({ DATA_DIR: folder });
    for (const limit = Date.now() + 30_000; postmaster() === 0 && Date.now() < limit; ) await sleep(2);
    const server = postmaster();
    expect(isAlive(server)).toBe(true);
    expect(await app.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('on a port in use says so, ends with 1, and has made no database', async () => {
    await begunBefore();
    const first = await start({ DATA_DIR: folder });
    const other = path.join(folder, 'other');
    await expect(startApp({ DATA_DIR: other, PORT: new URL(first.url).port })).rejects.toThrow(/Port \d+ is in use/);
    expect(fs.existsSync(other)).toBe(false);
  });
});

describe('the program with a database server', () => {
  it('leaves the server alone when it stops', async () => {
    await using db = await testDatabase({ migrated: false });
    const app = await start({ PLENARY_MODE: 'demonstration', DATABASE_URL: db.url });
    await isWell(app);
    expect(await app.stop()).toBe(0);
    const { rows } = await sql`select count(*) > 0 as migrated from kysely_migration`.execute(db.store.reads);
    expect(rows).toEqual([{ migrated: true }]);
  });

  it('that does not answer: it says so and ends', async () => {
    await expect(
      startApp({ PLENARY_MODE: 'demonstration', DATABASE_URL: 'postgres://app@127.0.0.1:1/none' }),
    ).rejects.toThrow(/does not start:\n.*ECONNREFUSED/);
  });

  it('in production refuses a database with demonstration accounts, whatever it says of itself', async () => {
    await using db = await testDatabase();
    await sql`insert into database_mode (mode) values ('production')`.execute(db.store.writes);
    await sql`insert into account (id, name, demonstration, created_at)
      values ('7a0e3b52-4c52-4b43-8f3c-0a4f6d2a9f01', 'Fictitious Person', true, now())`.execute(db.store.writes);
    await expect(startApp(await productionEnv(db.url))).rejects.toThrow(/holds 1 demonstration account/);
  });

  it('in production writes its log as JSON', async () => {
    await using db = await testDatabase();
    const app = await startApp(await productionEnv(db.url));
    expect(await app.stop()).toBe(0);
    const lines = app.said().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as { msg: string })).toContainEqual(
      expect.objectContaining({ msg: 'ready', address: app.url }),
    );
  });

  it('in production without a key of its log says that nothing is signed, at its start and on /log', async () => {
    await using db = await testDatabase();
    const app = await startApp(await productionEnv(db.url));
    try {
      await expect
        .poll(async () => (await fetch(`${app.url}/en/log`)).text())
        .toContain('Nothing is signed: this program holds no key that the record knows.');
    } finally {
      expect(await app.stop()).toBe(0);
    }
    expect(app.said()).toContain(
      'Nothing is signed: PLENARY_LOG_KEY is not set, and the record knows no key of its log.',
    );
  });
});

describe('what a database is for', () => {
  it('a production, with PLENARY_MODE forgotten or another: refused, nothing written', async () => {
    await using db = await testDatabase({ migrated: false });
    const env = await productionEnv(db.url);
    expect(await (await startApp(env)).stop()).toBe(0);
    const before = await everything(db.store);
    expect(before.entry).toMatch(/^3 rows/);
    await expect(startApp({ DATABASE_URL: db.url })).rejects.toThrow(
      /does not start:\n {2}Say what this database is for: PLENARY_MODE=production or PLENARY_MODE=demonstration/,
    );
    await expect(startApp({ DATABASE_URL: db.url, PLENARY_MODE: 'demonstration' })).rejects.toThrow(
      /does not start:\n {2}This database is for production: .* nothing was written\. Start with PLENARY_MODE=production/,
    );
    expect(await everything(db.store)).toEqual(before);
    const again = await startApp(env);
    await isWell(again);
    expect(await again.stop()).toBe(0);
    expect((await everything(db.store)).entry).toBe(before.entry);
  });

  it('a demonstration, in production: refused, nothing written', async () => {
    await using db = await testDatabase({ migrated: false });
    const app = await startApp({ DATABASE_URL: db.url, PLENARY_MODE: 'demonstration' });
    expect(await app.stop()).toBe(0);
    const before = await everything(db.store);
    await expect(startApp(await productionEnv(db.url))).rejects.toThrow(
      /This database is for a demonstration.*nothing was written\. Name another database in DATABASE_URL/,
    );
    expect(await everything(db.store)).toEqual(before);
  });

  it('a demonstration is not opened to the network by its address, and production needs one: both refused before anything', async () => {
    await using db = await testDatabase({ migrated: false });
    const named = { DATABASE_URL: db.url, PLENARY_MODE: 'demonstration', PLENARY_ORIGIN: 'https://assembly.example' };
    await expect(startApp(named)).rejects.toThrow(/PLENARY_ORIGIN=https:\/\/assembly\.example is refused/);
    const unnamed = { ...(await productionEnv(db.url)), PLENARY_ORIGIN: '' };
    await expect(startApp(unnamed)).rejects.toThrow(/Production needs PLENARY_ORIGIN/);
    expect(await everything(db.store)).toEqual({});
  });
});

describe('the stage of a demonstration', () => {
  it('is one, when two programs start at once on an empty database', async () => {
    await using db = await testDatabase({ migrated: false });
    const env = { PLENARY_MODE: 'demonstration', DATABASE_URL: db.url };
    const apps = await Promise.all([start(env), start(env)]);
    for (const app of apps) await isWell(app);
    await expectOneStage(db.store);
  });

  it('is gone on with, when the program was killed while it set it', async () => {
    await using db = await testDatabase();
    await linger(db.store, 'insert on capacity', 0.02);
    const env = { PLENARY_MODE: 'demonstration', DATABASE_URL: db.url };
    const killed = launchApp(env);
    const accredited = sql<{ n: number }>`select count(*)::int as n from capacity where kind = 'delegate'`;
    for (const limit = Date.now() + 60_000; Date.now() < limit; await sleep(2)) {
      const { rows } = await accredited.execute(db.store.reads);
      if ((rows[0]?.n ?? 0) >= 20) break;
    }
    await killed.kill();
    const { rows } = await accredited.execute(db.store.reads);
    expect(rows[0]?.n, 'killed in the middle').toBeGreaterThanOrEqual(20);
    expect(rows[0]?.n, 'killed in the middle').toBeLessThan(124);
    await lingerNoMore(db.store);
    await start(env);
    await expectOneStage(db.store);
  });
});

/** One session with everything in it, the reference data once, one key of the log; and the record stands. */
async function expectOneStage(store: Store): Promise<void> {
  const { rows } = await sql`
    select (select count(*)::int from session) as sessions, (select count(*)::int from meeting) as meetings,
           (select count(*)::int from agenda_item) as items, (select count(*)::int from proposal) as proposals,
           (select count(*)::int from election) as elections, (select count(*)::int from candidate) as candidates,
           (select count(*)::int from capacity where kind <> 'delegate') as offices,
           (select count(*)::int from capacity where kind = 'delegate') as delegates,
           (select count(*)::int from account where demonstration) as accounts,
           (select count(*)::int from entry where act = 'reference.loaded') as loaded,
           (select count(*)::int from log_key) as keys, (select complete from demonstration_stage) as complete`.execute(
    store.reads,
  );
  expect(rows).toEqual([
    {
      sessions: 1,
      meetings: 1,
      items: 5,
      proposals: 3,
      elections: 1,
      candidates: 12,
      // The President, two officers of the Secretariat, two focal points.
      offices: 5,
      delegates: 124,
      accounts: 129,
      loaded: 1,
      keys: 1,
      complete: true,
    },
  ]);
  expect((await verifyStore(store)).filter(({ ok }) => !ok)).toEqual([]);
}
