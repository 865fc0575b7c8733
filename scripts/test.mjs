// npm test: everything, one step after the other, also when one fails. The last line is "N passed, N failed", alone; before it
// stands how many tests were skipped, and why.
// npm run check (--quick): types, lint, unused code and unit tests.  npm run test:long (--long): kills, races and floods, with a
// table of what was measured before the last line.  Plain JavaScript that Node 20 runs.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modern, root } from './node.mjs';
import { skippedLine } from './skipped-line.mjs';

const bin = (name) => path.join(root, 'node_modules', name);
const vitest = (project) => ({
  name: project,
  args: [bin('vitest/vitest.mjs'), 'run', '--project', project],
  counts: true,
});

/** A step counts as one that passed or failed; a run of Vitest counts its tests. */
const steps = {
  types: { name: 'types', args: [bin('typescript/bin/tsc'), '-p', '.'] },
  lint: { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  unused: { name: 'unused code', args: [bin('knip/bin/knip.js')] },
  build: { name: 'build', args: [path.join(root, 'scripts/build.mjs')] },
};
/** Whoever adds a script named check:something to package.json adds a step here, for instance that generated pages are current. */
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const more = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .map((name) => ({ name, command: 'npm', args: ['run', '--silent', name] }));

const quick = process.argv.includes('--quick');
const long = process.argv.includes('--long');
const plan = quick
  ? [steps.types, steps.lint, steps.unused, vitest('unit')]
  : long
    ? [steps.build, vitest('long')]
    : [...Object.values(steps), ...more, ...['unit', 'store', 'browser', 'timed', 'slow'].map(vitest)];

const figures = [];
let running = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });

/** Resolves to the exit status; its output goes straight through. */
function run({ command = modern(), args }, env) {
  return new Promise((resolve) => {
    running = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.on('error', () => resolve(1));
    running.on('exit', (code) => resolve(code ?? 1));
  });
}

async function runStep(step) {
  console.log(`\n── ${step.name}`);
  if (step.counts !== true) {
    const ok = (await run(step, {})) === 0;
    console.log(`── ${step.name}: ${ok ? 'passed' : 'FAILED'}`);
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-counts-'));
  const file = path.join(folder, 'counts.json');
  const figuresFile = path.join(folder, 'figures.jsonl');
  const status = await run(step, { COUNTS_FILE: file, FIGURES_FILE: figuresFile });
  const counts = read(file);
  figures.push(...readLines(figuresFile));
  rmSync(folder, { recursive: true, force: true });
  // A run that ended badly without a failed test (a set-up that threw, a crash) is one failure.
  if (counts === null) return { passed: 0, failed: 1 };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** One JSON value on each line; none when nothing was measured. */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

const results = [];
for (const step of plan) {
  results.push({ name: step.name, ...(await runStep(step)) });
  // Somebody stopped it: what did not run did not pass.
  if (interrupted) process.exit(130);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed } of results) console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed`);
if (figures.length > 0) console.log('');
for (const { what, value } of figures) console.log(`${what.padEnd(70)} ${value}`);
if (sum('failed') > 0) process.exitCode = 1;
console.log('');
console.log(skippedLine(results.map(({ skipped = {} }) => skipped)));
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
