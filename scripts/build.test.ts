import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { needs } from './skipped.ts';

const root = path.resolve(import.meta.dirname, '..');
const isRoot = process.getuid?.() === 0;

it('a user who may not write the built program is told so in one sentence', {
  timeout: 60_000,
  ...needs(isRoot ? null : 'for root alone, which this user is not'),
}, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-build-'));
  try {
    cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
    mkdirSync(path.join(folder, 'app'));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    spawnSync('chmod', ['-R', 'go+rX', folder]);
    const run = spawnSync(process.execPath, [path.join(folder, 'scripts/start.mjs')], {
      uid: 1,
      gid: 1,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe(
      `The program is not built from these sources yet, and would go into ${folder}/app, where uid 1 may not write: ` +
        'run "npm run build" as the owner of that folder, or give it to this user (chown).\n',
    );
    expect(run.status).toBe(1);
    expect(existsSync(path.join(folder, 'app/dist'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
