import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Counts what passed and failed; a file that could not be loaded and an error outside the tests count as failed.
 * With COUNTS_FILE the numbers go there, for scripts/test.mjs to add up; else they are the last line of the output.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
    }
    process.on('exit', (status) => {
      // A set-up that threw is neither a test nor, to Vitest, an error: only the exit status tells.
      if (status !== 0 && failed === 0) failed = 1;
      const file = process.env.COUNTS_FILE;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
      else console.log(`${passed} passed, ${failed} failed`);
    });
  }
}
