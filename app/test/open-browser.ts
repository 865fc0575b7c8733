import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { siteUrl } from './site.ts';

/** The persons of one test. Each gets a context of their own, with its own store, cookies and connections: they share nothing. */
export interface TestBrowser extends AsyncDisposable {
  person(options?: BrowserContextOptions): Promise<BrowserContext & { readonly page: Page }>;
}

/** One program for all tests of a file: to start it costs more than most pages. */
let started: Promise<Browser> | null = null;

function start(): Promise<Browser> {
  const { program, env } = inject('chromium');
  return chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args });
}

afterAll(async () => {
  const browser = await started;
  started = null;
  await browser?.close();
});

/** `await using browser = await openBrowser()`. It reaches the program under test and nothing else. */
export async function openBrowser(): Promise<TestBrowser> {
  started ??= start();
  const browser = await started;
  const persons = new Set<BrowserContext>();
  return {
    async person(options = {}) {
      const baseURL = options.baseURL ?? (await siteUrl());
      const context = await browser.newContext({ ...options, baseURL });
      persons.add(context.on('close', () => persons.delete(context)));
      context.setDefaultTimeout(10_000);
      return Object.assign(context, { page: await context.newPage() });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...persons].map((context) => context.close()));
    },
  };
}

const args = [
  // Its sandbox refuses root, and user namespaces are closed in many containers. It sees our own pages only.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
