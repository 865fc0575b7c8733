import { pino } from 'pino';
import { openServer, type PlenaryServer } from '../../src/server.ts';
import type { TestDatabase } from '../database.ts';
import { sealSeeds } from '../given/seal-seeds.ts';
import { origin } from './people.ts';

/** Of the site under test: what is sealed with it before the site is opened is known there. */
export const siteSecret = '0'.repeat(32);

/** The whole site on a test database, silent, at the address that the persons ask. */
export function openSite(db: Pick<TestDatabase, 'store' | 'url'>): Promise<PlenaryServer> {
  return openServer({
    config: {
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      database: { kind: 'url', url: db.url },
      secret: siteSecret,
      sealSeeds,
      origin: null,
      log: 'json',
    },
    store: db.store,
    log: pino({ level: 'silent' }),
    listensAt: () => origin,
  });
}
