import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppProcess, buildApp, launchApp, startApp } from '../test/app-process.ts';
import { testDatabase } from '../test/database.ts';
import { startEmbedded } from './store/embedded.ts';
import { isAlive, readPidFile } from './store/postmaster.ts';

let folder = '';
const running: AppProcess[] = [];

beforeAll(buildApp);
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-start-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop();
  if (readPidFile(path.join(folder, 'data')) !== null) await (await startEmbedded(folder)).stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>>): Promise<AppProcess> {
  const app = await startApp(env);
  running.push(app);
  return app;
}

const postmaster = (): number => readPidFile(path.join(folder, 'data'))?.pid ?? 0;

async function gone(pid: number): Promise<boolean> {
  for (const limit = Date.now() + 10_000; isAlive(pid) && Date.now() < limit; ) await sleep(10);
  return !isAlive(pid);
}

describe('the program with the database that npm brought', () => {
  it('starts in an empty folder, serves, and takes the database with it when it stops', async () => {
    const began = performance.now();
    const app = await start({ DATA_DIR: folder });
    expect((await fetch(`${app.url}/health`)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(15_000);
    const server = postmaster();
    expect(isAlive(server)).toBe(true);
    expect(await app.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('killed and started again: it adopts the database and then stops it', async () => {
    const first = await start({ DATA_DIR: folder });
    const server = postmaster();
    await first.kill();
    expect(isAlive(server)).toBe(true);
    const second = await start({ DATA_DIR: folder });
    expect(postmaster()).toBe(server);
    expect((await fetch(`${second.url}/health`)).status).toBe(200);
    expect(await second.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('twice at once: two programs on one database, of which the second to stop takes it with it', async () => {
    const [one, two] = await Promise.all([start({ DATA_DIR: folder }), start({ DATA_DIR: folder })]);
    const server = postmaster();
    expect(await one.stop()).toBe(0);
    expect(isAlive(server)).toBe(true);
    expect((await fetch(`${two.url}/health`)).status).toBe(200);
    expect(await two.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('asked to stop while it starts: the database ends with it', async () => {
    const app = launchApp({ DATA_DIR: folder });
    for (const limit = Date.now() + 10_000; postmaster() === 0 && Date.now() < limit; ) await sleep(2);
    const server = postmaster();
    expect(isAlive(server)).toBe(true);
    expect(await app.stop()).toBe(0);
    expect(await gone(server)).toBe(true);
  });

  it('on a port in use says so, ends with 1, and leaves no database behind', async () => {
    const first = await start({ DATA_DIR: folder });
    const other = path.join(folder, 'other');
    await expect(startApp({ DATA_DIR: other, PORT: new URL(first.url).port })).rejects.toThrow(/Port \d+ is in use/);
    expect(readPidFile(path.join(other, 'data'))).toBeNull();
  });
});

describe('the program with a database server', () => {
  it('leaves the server alone when it stops', async () => {
    await using db = await testDatabase({ migrated: false });
    const app = await start({ DATABASE_URL: db.url });
    expect((await fetch(`${app.url}/health`)).status).toBe(200);
    expect(await app.stop()).toBe(0);
    const { rows } = await sql`select count(*) > 0 as migrated from kysely_migration`.execute(db.store.reads);
    expect(rows).toEqual([{ migrated: true }]);
  });

  it('that does not answer: it says so and ends', async () => {
    await expect(startApp({ DATABASE_URL: 'postgres://app@127.0.0.1:1/none' })).rejects.toThrow(
      /does not start:\n.*ECONNREFUSED/,
    );
  });

  it('in production refuses a database with demonstration accounts', async () => {
    await using db = await testDatabase();
    await sql`insert into account (id, name, demonstration, created_at)
      values ('7a0e3b52-4c52-4b43-8f3c-0a4f6d2a9f01', 'Fictitious Person', true, now())`.execute(db.store.writes);
    const production = { PLENARY_MODE: 'production', PLENARY_SECRET: 'x'.repeat(32), DATABASE_URL: db.url };
    await expect(startApp(production)).rejects.toThrow(/holds 1 demonstration account/);
  });

  it('in production writes its log as JSON', async () => {
    await using db = await testDatabase();
    const production = { PLENARY_MODE: 'production', PLENARY_SECRET: 'x'.repeat(32), DATABASE_URL: db.url };
    const app = await start(production);
    expect(await app.stop()).toBe(0);
    const lines = app.said().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as { msg: string })).toContainEqual(
      expect.objectContaining({ msg: 'ready', address: app.url }),
    );
  });
});
