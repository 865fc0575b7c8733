import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';

// Arithmetic of 2048 bits on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test('the example of the README holds an election', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(31);
  const folder = mkdtempSync(path.join(tmpdir(), 'ballot-readme-'));
  try {
    const file = path.join(folder, 'example.ts');
    writeFileSync(file, code.replace('@plenary/ballot', new URL('./index.ts', import.meta.url).href));
    const run = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    expect(run.stderr.replace(/^.*Warning.*$/gm, '').trim()).toBe('');
    expect(run.stdout).toContain('\nVERIFIED.\n');
    expect(JSON.parse(run.stdout.slice(run.stdout.lastIndexOf('[')).replace(/\s/g, ''))).toEqual([1, 2, 1, 1, 1, 0, 1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
