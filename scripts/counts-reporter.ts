import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import './skipped.ts';
import { skippedLine } from './skipped-line.mjs';

/**
 * Counts what passed, failed and was skipped, by reason; a file that could not be loaded and an error outside the tests
 * count as failed. With COUNTS_FILE the numbers go there, and of each file in which something failed what it counts for, for
 * scripts/test.mjs to add up and to try again; else they are the last lines of the output.
 */
export default class CountsReporter implements Reporter {
  /** Whoever asks for some tests by name leaves the others out. */
  #silent = 'without a reason';

  onInit({ config }: Vitest): void {
    if (config.testNamePattern !== undefined) this.#silent = 'not asked for';
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    const skipped: Record<string, number> = {};
    const files: FailedFile[] = [];
    for (const module of modules) {
      const of: FailedFile = {
        file: module.moduleId,
        passed: 0,
        failed: module.errors().length > 0 ? 1 : 0,
        tests: [],
      };
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') of.passed++;
        else if (state === 'failed') {
          of.failed++;
          of.tests.push(test.fullName);
        }
        // Of a file that could not be loaded the tests are neither.
        else if (state === 'skipped') {
          const why = reasonOf(test) ?? this.#silent;
          skipped[why] = (skipped[why] ?? 0) + 1;
        }
      }
      passed += of.passed;
      failed += of.failed;
      if (of.failed > 0) files.push(of);
    }
    process.on('exit', (status) => {
      // A set-up that threw is neither a test nor, to Vitest, an error: only the exit status tells.
      if (status !== 0 && failed === 0) failed = 1;
      const file = process.env.COUNTS_FILE;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped, files }));
      else console.log(`${skippedLine([skipped])}\n${passed} passed, ${failed} failed`);
    });
  }
}

/** A file in which something failed: what it counts for, and the names of its tests that failed. */
interface FailedFile {
  readonly file: string;
  passed: number;
  failed: number;
  readonly tests: string[];
}

/** What the test said when it skipped itself, or what it or a suite around it needs (scripts/skipped.ts). */
function reasonOf(test: TestCase): string | null {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  for (let at: TestCase['parent'] | TestCase = test; at.type !== 'module'; at = at.parent) {
    const { skipped } = at.meta();
    if (skipped !== undefined) return skipped;
  }
  return null;
}
