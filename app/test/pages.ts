import { Hono } from 'hono';
import { membershipActs } from '../src/membership/acts.ts';
import { commands, filled } from '../src/modules.ts';
import type { Store } from '../src/store/database.ts';
import { makeCtx } from '../src/web/ctx.ts';
import type { WebEnv } from '../src/web/env.ts';
import { languages } from '../src/web/request-language.ts';
import { requestFacts } from '../src/web/respond.ts';
import type { Routes, Site } from '../src/web/site.ts';
import { pathWithoutLanguage } from '../src/words/languages.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { referenceDatabase } from './given/staged.ts';

export interface TestPages {
  readonly store: Store;
  get(address: string): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Pages over the reference data and nothing else, read by the public at an instant. */
export async function testPages(now: string, routes: readonly Routes[]): Promise<TestPages> {
  const db: TestDatabase = await testDatabase({ like: (await referenceDatabase()).name });
  const door = { store: db.store, acts: membershipActs, filled };
  const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  const site: Site = {
    reads: db.store.reads,
    door,
    commands,
    filled,
    ctx: async (c) => makeCtx({ ...requestFacts(c), now }),
  };
  for (const mount of routes) mount(app, site);
  return {
    store: db.store,
    async get(address) {
      const answer = await app.request(address);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    async [Symbol.asyncDispose]() {
      await db[Symbol.asyncDispose]();
    },
  };
}
