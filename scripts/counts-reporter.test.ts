import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { skippedLine } from './skipped-line.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(root, 'node_modules', '.counted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const probe = `
import { describe, expect, it } from 'vitest';
import { needs } from ${JSON.stringify(path.join(root, 'scripts/skipped.ts'))};
it('passes', () => {});
it('passes too', needs(null), () => {});
it('fails', () => expect(1).toBe(2));
it('is left out', needs('no Go here'), () => {});
it('leaves itself out', ({ skip }) => skip('no disk here'));
it.skip('says nothing', () => {});
describe('a suite', needs('no Go here'), () => {
  describe('within', () => it('is left out too', () => {}));
});
`;

/** The last two lines that Vitest and the reporter say of such tests. */
function lastLines(env: Readonly<Record<string, string>> = {}): readonly string[] {
  writeFileSync(path.join(folder, 'some.probe.ts'), probe);
  const config = {
    test: {
      include: ['*.probe.ts'],
      exclude: [],
      reporters: [path.join(root, 'scripts/counts-reporter.ts')],
    },
  };
  writeFileSync(path.join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const { COUNTS_FILE: _, ...rest } = process.env;
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
  return run.stdout.trimEnd().split('\n').slice(-2);
}

it('what was skipped stands on the line before the last, with its reasons; the last stands alone', {
  timeout: 60_000,
}, () => {
  expect(lastLines()).toEqual(['4 skipped: 2 no Go here; 1 no disk here; 1 without a reason', '2 passed, 1 failed']);
});

it('the reasons of several runs are added up', () => {
  expect(skippedLine([{}, { 'no Go here': 1 }, { 'not root': 1, 'no Go here': 2 }])).toBe(
    '4 skipped: 3 no Go here; 1 not root',
  );
  expect(skippedLine([])).toBe('0 skipped');
});

it('no test is left out without a reason', () => {
  const silent = ['app', 'packages', 'scripts', 'tools', 'ops']
    .flatMap((part) =>
      readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' }).map((name) => `${part}/${name}`),
    )
    .filter(
      (file) =>
        /\.(test|e2e)\.tsx?$/.test(file) &&
        !file.includes('node_modules') &&
        file !== 'scripts/counts-reporter.test.ts',
    )
    .filter((file) =>
      /\b(skipIf|runIf)\b|\b(it|test|describe)\.skip\b|\bskip\(\)/.test(readFileSync(path.join(root, file), 'utf8')),
    );
  expect(silent).toEqual([]);
});
