import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp, productionEnv, startApp } from '../app/test/app-process.ts';
import { ask } from '../app/test/ask.ts';
import { runTask } from '../app/test/task.ts';
import { type Assembly, makeAssembly } from './test/assembly.ts';

let folder = '';
let lost: Assembly;
let found: Assembly;
beforeAll(async () => {
  buildApp();
  folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-ops-backup-'));
  lost = await makeAssembly();
  found = await makeAssembly();
});
afterAll(async () => {
  await lost?.remove();
  await found?.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('with the two roles of ops/database.sql: the program’s role backs up, the owner restores, the program runs on it', async () => {
  const [file, key] = [path.join(folder, 'backup'), path.join(folder, 'key')];
  const production = await productionEnv(lost.url);
  lost.account(['list'], { PLENARY_MODE: 'production', DATABASE_URL: lost.ownerUrl });
  lost.account(['secretariat', 'Example, Ash'], production);
  const { out: recipient } = await runTask(['backup', 'key', key], {});
  const made = await runTask(['backup', file], { ...production, PLENARY_BACKUP_RECIPIENT: recipient.trim() });
  expect(made).toMatchObject({ status: 0, err: '' });

  const restore = ['restore', file, '--key', key];
  const refused = await runTask(restore, { DATABASE_URL: found.url });
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('restore as the owner of the database') });
  const restored = await runTask(restore, { DATABASE_URL: found.ownerUrl, PLENARY_MODE: 'production' });
  expect(restored).toMatchObject({ status: 0, err: '', out: expect.stringContaining('The record stands') });

  const app = await startApp({ ...(await productionEnv(found.url)), PLENARY_SECRET: production.PLENARY_SECRET ?? '' });
  expect(await app.stop()).toBe(0);
  expect(app.said()).not.toMatch(/"level":[56]0/);
  expect(found.account(['list'], { PLENARY_MODE: 'production' })).toContain('Example, Ash');
  expect(
    await ask(found.ownerUrl, `select from pg_tables where schemaname = 'public' and tableowner <> 'plenary_owner'`),
  ).toEqual([]);
  await expect(ask(found.url, `update entry set act = 'x'`)).rejects.toThrow(/append-only/);
});
