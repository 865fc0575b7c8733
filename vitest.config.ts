import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/longest-first.ts';

const slow = '**/*.slow.test.ts';
const store = '**/*.store.test.ts';
const long = '**/*.long.test.ts';

/** React as the built program has it: what it adds for its developers makes each page five times as slow. */
const asBuilt = { oxc: { jsx: { runtime: 'automatic', development: false } } } as const;
const env = { NODE_ENV: 'production' };

/** What is waited for comes late rather than never, on a machine that others use too. */
const patient = { poll: { timeout: 30_000 } };

/** The built program and a real browser. */
const inBrowser = {
  ...asBuilt,
  test: {
    env,
    expect: patient,
    maxConcurrency: 2,
    include: ['app/e2e/**/*.e2e.ts'],
    globalSetup: ['./app/test/postgres.ts', './app/test/browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
};

export default defineConfig({
  test: {
    reporters: ['default', './scripts/counts-reporter.ts'],
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Pure: no database, no browser.
        ...asBuilt,
        test: {
          name: 'unit',
          expect: patient,
          env,
          maxWorkers: '100%',
          include: [
            'packages/*/src/**/*.test.ts',
            'app/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tools/**/*.test.ts',
            'ops/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [store, slow, long],
          isolate: false,
          setupFiles: './app/test/reached.ts',
          testTimeout: 30_000,
        },
      },
      {
        // A real PostgreSQL: TEST_DATABASE_URL, else the embedded one.
        ...asBuilt,
        test: {
          name: 'store',
          expect: patient,
          env,
          maxWorkers: '100%',
          include: ['app/src/**/*.store.test.ts'],
          exclude: [slow, long],
          globalSetup: './app/test/postgres.ts',
          setupFiles: './app/test/reached.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Two files at a time.
        ...inBrowser,
        test: { ...inBrowser.test, name: 'browser', exclude: ['**/*.timed.e2e.ts'], maxWorkers: 2 },
      },
      {
        // One file after the other: they hold that somebody sees something within a second.
        ...inBrowser,
        test: { ...inBrowser.test, name: 'timed', include: ['app/e2e/**/*.timed.e2e.ts'], fileParallelism: false },
      },
      {
        // Long ones, two at a time. They may use the database; what measures time waits for it.
        ...asBuilt,
        test: {
          name: 'slow',
          expect: patient,
          env,
          include: ['packages/*/src/**/*.slow.test.ts', 'app/**/*.slow.test.ts', 'tools/**/*.slow.test.ts'],
          globalSetup: './app/test/postgres.ts',
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // npm run test:long: kills, races and floods of the built program. Minutes each, and never part of npm test.
        ...asBuilt,
        test: {
          name: 'long',
          expect: patient,
          env: {
            ...env,
            LOG_KILLS: '100',
            CORPUS_ONE_IN: '1',
            BYTES_ONE_IN: '1',
            VOTE_KILLS: '1,20,60',
            AXE_AT_BOTH: '1',
            EVERY_STEP: '1',
            EACH_LANGUAGE: '1',
            VERIFY_CHECKS: '6',
          },
          include: [
            'app/**/*.long.test.ts',
            'packages/*/src/**/*.long.test.ts',
            'scripts/**/*.long.test.ts',
            'tools/**/*.long.test.ts',
            'ops/**/*.long.test.ts',
            'app/src/cli/verify-while-in-use.store.test.ts',
            'app/src/log/kills.slow.test.ts',
            'app/src/record/verify-under-load.store.test.ts',
            'app/src/demonstration/kill.slow.test.ts',
            'app/src/open-pages.slow.test.ts',
            'app/e2e/pages.e2e.ts',
            'app/e2e/removal.e2e.ts',
            'app/e2e/secretariat.e2e.ts',
            'app/e2e/verify-links.e2e.ts',
            'app/e2e/weight.e2e.ts',
            'packages/ballot/src/corpus.slow.test.ts',
            'packages/record/src/checkpoint.test.ts',
            'packages/record/src/every-byte.slow.test.ts',
          ],
          globalSetup: ['./app/test/postgres.ts', './app/test/browser.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
