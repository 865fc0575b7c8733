/**
 * Child of scripts/mutate-rules.ts: runs the tests of one file against mutant after mutant, each in a fresh set of modules,
 * and says for each whether a test failed. Nothing is written to disk.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { takeTests } from './vitest-stand-in.ts';

export interface Job {
  readonly target: string;
  readonly tests: readonly string[];
  /** Source per mutant; the number is kept in the answers. */
  readonly mutants: readonly { readonly id: number; readonly source: string }[];
}

/** `start` opens a mutant, `end` closes it. */
export type Report =
  | { readonly kind: 'start'; readonly id: number }
  | { readonly kind: 'end'; readonly id: number; readonly killedBy: string | null };

const standIn = new URL('./vitest-stand-in.ts', import.meta.url).href;
const rules = new URL('../../packages/rules/', import.meta.url).href;
let current: { readonly url: string; readonly source: string; readonly query: string } | null = null;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: standIn, shortCircuit: true };
    const found = next(specifier, context);
    if (current === null || !found.url.startsWith(rules)) return found;
    return { ...found, url: `${found.url.split('?')[0] ?? found.url}${current.query}` };
  },
  load(url, context, next) {
    if (current !== null && url === current.url + current.query) {
      return { format: 'module-typescript', source: current.source, shortCircuit: true };
    }
    return next(url, context);
  },
});

function send(report: Report): void {
  process.send?.(report);
}

/** The name of the first test that fails, or null. Loading errors count as a failure. */
async function firstFailure(tests: readonly string[], query: string): Promise<string | null> {
  for (const file of tests) {
    takeTests();
    try {
      await import(pathToFileURL(file).href + query);
    } catch (problem) {
      return `loading: ${String(problem)}`;
    }
    for (const test of takeTests()) {
      try {
        await test.run();
      } catch {
        return test.name;
      }
    }
  }
  return null;
}

async function work(job: Job): Promise<void> {
  fc.configureGlobal({ seed: 20030204, numRuns: 60 });
  for (const { id, source } of job.mutants) {
    const query = `?mutant=${id}`;
    current = { url: pathToFileURL(job.target).href, source, query };
    send({ kind: 'start', id });
    send({ kind: 'end', id, killedBy: await firstFailure(job.tests, query) });
  }
  process.disconnect();
}

process.once('message', (job) => void work(job as Job));
