import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { buildApp } from '../../test/app-process.ts';
import { byForce } from '../../test/forge.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { makeDatabase } from '../../test/postgres.ts';
import { openedBy, stageOn } from '../../test/stage.ts';
import { openStore } from '../store/database.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

it('npm run verify says that the record stands, and fails on a changed byte', async () => {
  buildApp();
  const database = await makeDatabase(inject('serverUrl'), inject('template'));
  const store = await openStore(database.url);
  const verify = () => {
    const env = { ...process.env, DATABASE_URL: database.url };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'verify'], { env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  try {
    await openedBy(await stageOn(store));
    const first = verify();
    expect(first.said).toMatch(/^ok {6}chain: \d+ entries, head [0-9a-f]{64}/);
    expect(first.said).toMatch(/^note {4}log witnesses: not compared/m);
    expect(first.said).toContain('The record stands');
    expect(first.status).toBe(0);

    await byForce(store, `update entry set data = jsonb_set(data, '{present}', '99') where act = 'meeting.opened'`);
    const second = verify();
    expect(second.said).toMatch(
      /^FAILED {2}chain: the data of entry \d+ are not those it was made with.*\nThe record does not stand/m,
    );
    expect(second.said).toContain('The record does not stand');
    expect(second.status).toBe(1);
  } finally {
    await store.close();
    await database.drop();
  }
});

it('npm run verify writes down how far the record stands, and goes on from there', async () => {
  buildApp();
  const database = await makeDatabase(inject('serverUrl'), inject('template'));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'plenary-verified-')), 'verified');
  const store = await openStore(database.url);
  const verify = (key: string, keep = file) => {
    const env = { ...process.env, DATABASE_URL: database.url, PLENARY_SEAL_KEY: key };
    const words = ['verify', '--from', file, '--keep', keep];
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  try {
    await openedBy(await stageOn(store));
    expect(verify('')).toEqual({ status: 2, said: expect.stringContaining('give PLENARY_SEAL_KEY') });
    const folder = path.dirname(file);
    for (const [keep, said] of [
      [folder, `${folder} is a folder: name a file in it.\n`],
      [path.join(folder, 'none', 'verified'), `There is no folder ${folder}/none to write verified into.\n`],
    ] as const)
      expect(verify(sealSeedText, keep)).toEqual({ status: 2, said });
    const first = verify(sealSeedText);
    expect(first).toEqual({ status: 0, said: expect.stringContaining(`There is no file ${file} yet`) });
    expect(first.said).toMatch(/says that the record stands up to entry \d+\.$/m);
    expect(verify(sealSeedText)).toEqual({
      status: 0,
      said: expect.stringMatching(/^ok {6}verified before: entries 1/m),
    });

    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+$/m, '7'));
    const changed = verify(sealSeedText);
    expect(changed).toEqual({ status: 1, said: expect.stringContaining('or was changed: nothing was verified') });
  } finally {
    await store.close();
    await database.drop();
  }
});

it('npm run verify makes no database where there is none', () => {
  buildApp();
  const parent = mkdtempSync(path.join(tmpdir(), 'plenary-none-'));
  // The server would run as another user.
  chmodSync(parent, 0o755);
  const folder = path.join(parent, 'data');
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: folder };
  for (const words of [
    ['verify'],
    ['account', 'list'],
    ['seal-key', 'list'],
    ['log-export', `${folder}-log`],
    ['doctor'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [main, ...words], { env, encoding: 'utf8' });
    expect({ words, status, stderr }).toEqual({
      words,
      status: 1,
      stderr: expect.stringContaining(`There is no database in ${folder}`),
    });
  }
  expect(existsSync(folder)).toBe(false);
});

it('npm run verify says of an empty database that nothing was verified, and takes no words', async () => {
  buildApp();
  const database = await makeDatabase(inject('serverUrl'), inject('template'));
  const run = (...words: readonly string[]) => {
    const env = { ...process.env, DATABASE_URL: database.url, PLENARY_MODE: 'demonstration' };
    const { status, stderr } = spawnSync(process.execPath, [main, 'verify', ...words], { env, encoding: 'utf8' });
    return { status, stderr };
  };
  try {
    expect(run()).toEqual({ status: 1, stderr: expect.stringContaining('holds no entry: nothing was verified') });
    expect(run('backup.age')).toEqual({ status: 2, stderr: expect.stringContaining('takes no words') });
  } finally {
    await database.drop();
  }
});
