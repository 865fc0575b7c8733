import { afterAll, inject } from 'vitest';
import { type AppProcess, startApp } from './app-process.ts';
import { makeDatabase } from './postgres.ts';

/*
 * The program under test: one for each file of tests that asks for it, on a demonstration that has just begun. What one file
 * does, no other sees, in whatever order they run.
 */

interface Site {
  readonly app: AppProcess;
  drop(): Promise<void>;
}

let site: Promise<Site> | null = null;

/** http://localhost:<port> */
export async function siteUrl(): Promise<string> {
  site ??= openSite();
  return (await site).app.url;
}

async function openSite(): Promise<Site> {
  const { url, drop } = await makeDatabase(inject('serverUrl'), inject('begun'));
  return { app: await startApp({ PLENARY_MODE: 'demonstration', DATABASE_URL: url }), drop };
}

afterAll(async () => {
  const open = await site;
  await open?.app.stop();
  await open?.drop();
});
