// npm test: everything, also when one step fails. Steps that measure no time run beside each other, and are
// printed when they have ended. The last line is "N passed, N failed", alone; before it stands how many tests were skipped, and why.
// npm run check (--quick): types, lint, unused code and unit tests.  npm run test:long (--long): kills, races and floods, with a
// table of what was measured before the last line.  Plain JavaScript that Node 20 runs.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modern, root } from './node.mjs';
import { unreached, worded } from './objections-reached.mjs';
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
  // The law knows no clock, no file and no page: it is compiled without the types of Node and of browsers.
  law: { name: 'law alone', args: [bin('typescript/bin/tsc'), '-p', 'packages/rules'] },
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
/** Stages, one after the other; in each, tracks beside each other; in each of them, steps one after the other. */
const plan = quick
  ? [[[steps.types, steps.law, steps.lint, steps.unused, vitest('unit')]]]
  : long
    ? [[[steps.build, vitest('long')]]]
    : [
        [[steps.build], [steps.types, steps.law, steps.lint, steps.unused, ...more]],
        // These measure time here and there (a start, an answer, a line that moves): each has the machine to itself.
        ...['unit', 'store', 'browser', 'timed', 'slow'].map((project) => [[vitest(project)]]),
      ];

const figures = [];
const running = new Set();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) child.kill(signal);
  });

/** What all steps of this run put aside, in memory where there is room: the databases that tests start are a thousand files each. */
const scratch = mkdtempSync(path.join(roomInMemory() ? '/dev/shm' : os.tmpdir(), 'plenary-run-'));
// As the system's own: other users, such as that of a database, find their way in.
chmodSync(scratch, 0o1777);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const reached = path.join(scratch, 'objections-reached');
writeFileSync(reached, '');
// What Node.js has compiled serves the next of the hundreds of processes that tests start.
const shared = { TMPDIR: scratch, OBJECTIONS_FILE: reached, NODE_COMPILE_CACHE: path.join(scratch, 'compiled') };

function roomInMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 3 * 1024 ** 3;
  } catch {
    return false;
  }
}

/** Resolves to the exit status. Its output goes straight through, or is printed when it has ended. */
function run({ command = modern(), args }, env, aside) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
      env: { ...process.env, ...shared, ...env },
    });
    running.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      running.delete(child);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

async function runStep(step, aside) {
  if (!aside) console.log(`\n── ${step.name}`);
  const began = performance.now();
  const counts = step.counts === true ? await counted(step, aside) : await alone(step, aside);
  return { name: step.name, seconds: Math.round((performance.now() - began) / 1000), ...counts };
}

async function alone(step, aside) {
  const ok = (await run(step, {}, aside)) === 0;
  console.log(`── ${step.name}: ${ok ? 'passed' : 'FAILED'}`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function counted(step, aside) {
  const folder = mkdtempSync(path.join(scratch, 'counts-'));
  const file = path.join(folder, 'counts.json');
  const figuresFile = path.join(folder, 'figures.jsonl');
  const status = await run(step, { COUNTS_FILE: file, FIGURES_FILE: figuresFile }, aside);
  const counts = read(file);
  figures.push(...readLines(figuresFile));
  // A run that ended badly without a failed test (a set-up that threw, a crash) is one failure.
  if (counts === null) return { passed: 0, failed: 1 };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Files of one step that are tried again at most: where more failed it was not for want of time. */
const mostAgain = 6;

/**
 * Files in which a test failed are tried once more, one after the other on a machine that does nothing else: many hold that
 * something happens in time, which a neighbour on the machine may prevent. What passes then counts as passed, and is named.
 */
async function again(result) {
  const { files = [], failed, passed } = result;
  const elsewhere = failed - files.reduce((sum, file) => sum + file.failed, 0);
  if (files.length === 0 || files.length > mostAgain || elsewhere > 0) return result;
  const { args } = vitest(result.name);
  const step = {
    name: `${result.name} again`,
    args: [...args, '--no-file-parallelism', ...files.map(({ file }) => file)],
  };
  const second = await runStep({ ...step, counts: true });
  const before = files.reduce((sum, file) => sum + file.passed, 0);
  return {
    ...result,
    seconds: result.seconds + second.seconds,
    passed: passed - before + second.passed,
    failed: second.failed,
    files: second.files ?? [],
    late: second.failed === 0 ? files.flatMap(({ tests }) => tests) : [],
  };
}

/** One test: every objection that has words was met while the others ran. */
function objectionsReached() {
  const never = unreached(root, reached);
  console.log(
    `\n── objections: ${worded(root).length} have words, ${never.length} of them were met by no test, or against what scripts/objections-reached.mjs says`,
  );
  for (const code of never) console.log(`   ${code}`);
  return { name: 'objections', seconds: 0, passed: never.length === 0 ? 1 : 0, failed: never.length === 0 ? 0 : 1 };
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

const began = performance.now();
const results = [];
for (const tracks of plan)
  await Promise.all(
    tracks.map(async (track) => {
      for (const step of track) {
        results.push(await runStep(step, tracks.length > 1));
        // Somebody stopped it: what did not run did not pass.
        if (interrupted) process.exit(130);
      }
    }),
  );
if (!quick && !long) {
  for (const [index, result] of results.entries()) results[index] = await again(result);
  results.push(objectionsReached());
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(`${name.padEnd(12)} ${`${passed} passed, ${failed} failed`.padEnd(24)} ${String(seconds).padStart(4)} s`);
console.log(`${'all'.padEnd(37)} ${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s`);
for (const { name, late = [], files = [] } of results) {
  for (const test of late) console.log(`passed when tried again: ${name}: ${test}`);
  for (const { file, tests } of files)
    console.log(`failed: ${name}: ${path.relative(root, file)}: ${tests.join('; ')}`);
}
if (figures.length > 0) console.log('');
for (const { what, value } of figures) console.log(`${what.padEnd(70)} ${value}`);
if (sum('failed') > 0) process.exitCode = 1;
console.log('');
console.log(skippedLine(results.map(({ skipped = {} }) => skipped)));
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
