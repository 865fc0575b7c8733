import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { siteUrl } from './site.ts';

/** A browser for one test. Each person in the test gets a context of their own: nothing is shared between them. */
export interface TestBrowser extends AsyncDisposable {
  person(options?: BrowserContextOptions): Promise<BrowserContext & { readonly page: Page }>;
}

/** `await using browser = await openBrowser()`. It reaches the program under test and nothing else. */
export async function openBrowser(): Promise<TestBrowser> {
  const { program, env } = inject('chromium');
  const browser = await chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args });
  return {
    async person(options = {}) {
      const baseURL = options.baseURL ?? (await siteUrl());
      const context = await browser.newContext({ ...options, baseURL });
      context.setDefaultTimeout(10_000);
      return Object.assign(context, { page: await context.newPage() });
    },
    [Symbol.asyncDispose]: () => browser.close(),
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
