import { pino } from 'pino';
import { openServer, type PlenaryServer } from '../../src/server.ts';
import type { TestDatabase } from '../database.ts';
import { sealSeeds } from '../given/seal-seeds.ts';
import { origin } from './people.ts';

/** The whole site on a test database, silent, at the address that the persons ask. */
export function openSite(db: Pick<TestDatabase, 'store' | 'url'>): Promise<PlenaryServer> {
  return openServer({
    config: {
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      database: { kind: 'url', url: db.url },
      secret: '0'.repeat(32),
      sealSeeds,
      origin: null,
      log: 'json',
    },
    store: db.store,
    log: pino({ level: 'silent' }),
    listensAt: () => origin,
  });
}
