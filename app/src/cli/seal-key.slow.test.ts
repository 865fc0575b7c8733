import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildApp } from '../../test/app-process.ts';
import { append } from '../../test/forge.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { sealKey } from '../../test/given/seal-seeds.ts';
import { openedBy, testStage } from '../../test/stage.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

it('npm run seal:key lists the keys, and says which entries it lets stand', async () => {
  buildApp();
  await using stage = await testStage();
  await openedBy(stage);
  const run = (...words: readonly string[]) => {
    const env = { ...process.env, DATABASE_URL: stage.store.url, PLENARY_SEAL_KEY: sealSeedText };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'seal-key', ...words], {
      env,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  };
  expect(run('list')).toEqual({ status: 0, said: expect.stringMatching(new RegExp(`^${sealKey} {2}entry 1, `)) });
  expect(run('accept', 'There is nothing to accept, and it says so.')).toEqual({
    status: 1,
    said: expect.stringContaining('there is nothing to accept'),
  });

  const { meeting } = stage;
  const left = (state: string) => ({
    act: 'presence.registered',
    subject: `meeting:${meeting}`,
    audience: 'public' as const,
    cites: ['Rome Statute, article 112(7)'],
    data: { meeting, arrived: [], left: [state] },
  });
  const by = { actor: stage.secretariat, capacity: 'secretariat', at: new Date().toISOString() };
  await append({ store: stage.store, acts: stage.door.acts }, [left('GHA')], by);
  const last = await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow();
  expect(run('accept', 'Entered by hand while the program was away.')).toEqual({
    status: 0,
    said: expect.stringMatching(
      new RegExp(`Recorded as entry ${last.seq + 1}\\.\\nStands from now on: entry ${last.seq} bears no seal`),
    ),
  });
});
