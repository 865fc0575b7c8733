/**
 * Mutation testing of the rules: `npm run -s mutation:rules`. Changes one operator, number or condition at a time and runs
 * the tests; a mutant that no test notices is printed. Exit status 1 when fewer than 90 % are noticed. Nothing is written.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Mutant, mutantsOf } from './mutate-rules/mutants.ts';
import type { Job, Report } from './mutate-rules/run-mutants.ts';
import { targets } from './mutate-rules/targets.ts';

const least = 90;
/** A mutant that runs longer than this loops; the tests have noticed it. Milliseconds. */
const patience = 8000;

type Verdicts = Map<number, string | null>;

/** Runs one child until it is done or stuck; the number of the mutant it was stuck at, or null. */
function runChild(job: Job, verdicts: Verdicts): Promise<number | null> {
  return new Promise((resolve) => {
    const child = fork(new URL('./mutate-rules/run-mutants.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let running: number | null = null;
    let clock = setTimeout(() => child.kill('SIGKILL'), patience);
    child.on('message', (report: Report) => {
      clearTimeout(clock);
      clock = setTimeout(() => child.kill('SIGKILL'), patience);
      running = report.kind === 'start' ? report.id : null;
      if (report.kind === 'end') verdicts.set(report.id, report.killedBy);
    });
    child.on('exit', () => {
      clearTimeout(clock);
      resolve(running);
    });
    child.send(job);
  });
}

async function judge(target: string, tests: readonly string[], mutants: readonly Mutant[]): Promise<Verdicts> {
  const verdicts: Verdicts = new Map();
  const numbered = mutants.map((m, id) => ({ id, source: m.source }));
  let left = numbered;
  while (left.length > 0) {
    const stuck = await runChild({ target, tests, mutants: left }, verdicts);
    if (stuck !== null) verdicts.set(stuck, 'does not end');
    const rest = numbered.filter((m) => !verdicts.has(m.id));
    if (rest.length === left.length) throw new Error(`the tests of ${target} cannot be run`);
    left = rest;
  }
  return verdicts;
}

async function main(): Promise<void> {
  const started = performance.now();
  let noticed = 0;
  let all = 0;
  for (const { file, tests } of targets) {
    const source = readFileSync(file, 'utf8');
    const unchanged = await judge(file, tests, [{ line: 0, change: 'nothing', source }]);
    if (unchanged.get(0) !== null) throw new Error(`${file}: the tests fail without any change: ${unchanged.get(0)}`);
    const mutants = mutantsOf(source);
    const verdicts = await judge(file, tests, mutants);
    const missed = mutants.filter((_, id) => verdicts.get(id) === null);
    all += mutants.length;
    noticed += mutants.length - missed.length;
    console.log(`${file}: ${mutants.length - missed.length} of ${mutants.length}`);
    for (const m of missed) console.log(`  not noticed: line ${m.line}, ${m.change}`);
  }
  const score = (100 * noticed) / all;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `mutation score: ${noticed} of ${all} noticed, ${score.toFixed(1)} % (at least ${least} %), ${seconds} s`,
  );
  process.exitCode = score >= least ? 0 : 1;
}

await main();
