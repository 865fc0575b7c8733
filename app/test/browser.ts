import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp, startApp } from './app-process.ts';
import { type Chromium, findChromium } from './chromium.ts';
import { makeDatabase } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Name of the database of a demonstration that has just begun; each file of browser tests runs on a copy. */
    readonly begun: string;
    readonly chromium: Chromium;
  }
}

/** Vitest's global set-up for browser tests, after that of the database: the built program and the browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildApp();
  project.provide('chromium', await findChromium(path.resolve(import.meta.dirname, '../..')));
  const database = await makeDatabase(project.getProvidedContext().serverUrl, 'template0');
  const app = await startApp({ PLENARY_MODE: 'demonstration', DATABASE_URL: database.url });
  await app.stop();
  project.provide('begun', database.name);
  return () => database.drop();
}
