import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildApp, productionEnv, startApp } from '../../test/app-process.ts';
import { testDatabase } from '../../test/database.ts';
import { signedSize, until } from '../../test/given/log.ts';
import { copyOf } from '../../test/given/witness.ts';
import { openStore } from '../store/database.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

/** The built program. */
it('an older copy that was restored: said by the doctor, at the start and on the page of the log, and nothing is signed', async () => {
  buildApp();
  const folder = mkdtempSync(path.join(tmpdir(), 'plenary-doctor-'));
  const checkpoint = path.join(folder, 'checkpoint');
  await using db = await testDatabase();
  const environment = async (url: string) => ({ ...(await productionEnv(url)), PLENARY_CHECKPOINT: checkpoint });
  const task = async (url: string, more: Record<string, string>, ...args: readonly string[]) => {
    const env = { PATH: process.env.PATH, ...(await environment(url)), ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  try {
    const fresh = await task(db.url, {}, 'doctor');
    expect(fresh.said).toContain('ok      up to date: every migration of this version was applied');
    expect(fresh.said).toContain('note    witnesses: none is named');
    const draw = () => task(db.url, {}, 'log-key', 'draw', 'assembly.example/record');
    const PLENARY_LOG_KEY = /^ {2}([0-9a-f]{64})$/m.exec((await draw()).said)?.[1] ?? '';
    const signs = { PLENARY_LOG_KEY };
    const signed = async (url: string, size: number): Promise<void> => {
      const app = await startApp({ ...(await environment(url)), ...signs });
      const store = await openStore(url, { poolSize: 1 });
      await until(
        () => signedSize(store),
        (is) => is >= size,
      );
      await until(
        async () => (existsSync(checkpoint) ? Number(readFileSync(checkpoint, 'utf8').split('\n')[1]) : 0),
        (is) => is >= size,
      );
      await store.close();
      expect(await app.stop()).toBe(0);
    };
    await signed(db.url, 1);
    await db.store.close();
    await using backup = await copyOf(db);
    expect((await draw()).status).toBe(0);
    await signed(db.url, 3);
    const newest = path.join(folder, 'of-the-journal');
    copyFileSync(checkpoint, newest);

    const good = await task(db.url, signs, 'doctor', '--checkpoint', newest);
    expect(good).toMatchObject({ status: 0, said: expect.stringContaining('this record holds them, unchanged.') });
    const older = await task(backup.url, signs, 'doctor', '--checkpoint', newest);
    expect(older.said).toContain('THE RECORD CONTRADICTS THIS CHECKPOINT.');
    expect(older.said).toContain('acts that were signed are missing here');
    expect(older.status).toBe(1);
    const looked = await task(backup.url, signs, 'doctor');
    expect(looked.said).toMatch(
      /WRONG {3}kept checkpoint: The checkpoint names \d+ entries of assembly\.example\/record/,
    );
    expect(looked.said).toContain('must be seen to.');
    expect(looked.status).toBe(1);

    const app = await startApp({ ...(await environment(backup.url)), ...signs });
    await until(
      async () => (await fetch(`${app.url}/log`)).text(),
      (page) => page.includes('a checkpoint that was kept outside the database contradicts this record'),
    );
    expect(app.said()).toContain('The database was set back, or entries were removed');
    expect(app.said()).toContain('Nothing is signed: the kept checkpoint has seen');
    const health = await fetch(`${app.url}/health`);
    expect(health.status).toBe(503);
    expect(await app.stop()).toBe(0);
    const resumed = await task(
      backup.url,
      signs,
      'log-key',
      'resume',
      'Made up for a test: the day was lost with the disk.',
    );
    expect(resumed.said).toContain('Recorded as entry');
    await signed(backup.url, 2);

    writeFileSync(newest, 'a letter');
    expect(await task(backup.url, {}, 'doctor', '--checkpoint', newest)).toMatchObject({
      status: 1,
      said: expect.stringContaining('is no checkpoint'),
    });
    expect(await task(backup.url, {}, 'doctor', '--checkpoint', path.join(folder, 'nowhere'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('There is no file'),
    });
    expect(await task(backup.url, {}, 'doctor', 'please')).toMatchObject({
      status: 2,
      said: expect.stringContaining('Usage'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
