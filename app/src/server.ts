import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Store } from './store/database.ts';

/** What the program stands on once the database is up to date. */
export interface Parts {
  readonly config: Config & { readonly secret: string };
  readonly store: Store;
  readonly log: Logger;
}

export interface PlenaryServer {
  readonly app: Hono;
  /** What to tell the person at the terminal: how to sign in. */
  greeting(address: string): readonly string[];
  /** Ends what is still open, such as live streams, before the database goes. */
  close(): Promise<void>;
}

/** Loads data once, then mounts every module. */
export async function openServer(_parts: Parts): Promise<PlenaryServer> {
  const app = new Hono();
  return { app, greeting: () => [], close: async () => {} };
}
