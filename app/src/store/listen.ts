import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** One connection that hears `pg_notify('live', topic)`. */
export interface Listening {
  close(): Promise<void>;
}

export interface ListenPace {
  /** Milliseconds before the first attempt to connect again; doubled up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** Milliseconds between two checks that the connection is alive, for a broken network says nothing; an answer gets half of it. */
  readonly check: number;
}

export const listenPace: ListenPace = { first: 100, longest: 5_000, check: 20_000 };

/**
 * Resolves once LISTEN holds. When the connection is lost it is made anew by itself, and `onReconnect` is called after LISTEN
 * holds again: notices in between are lost, so everything must be read again. `onLost` is called when that begins. Not through a
 * pooler in transaction mode.
 */
export async function listen(
  url: string,
  onNotice: (payload: string) => void,
  onReconnect: () => void,
  pace: ListenPace = listenPace,
  onLost: () => void = () => {},
): Promise<Listening> {
  const closing = new AbortController();
  let current = await connect(url, onNotice, pace.check);

  const keep = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await current.lost;
      onLost();
      for (let wait = pace.first; !closing.signal.aborted; wait = Math.min(wait * 2, pace.longest)) {
        await sleep(wait, undefined, { signal: closing.signal }).catch(() => {});
        if (closing.signal.aborted) break;
        try {
          current = await connect(url, onNotice, pace.check);
        } catch {
          continue;
        }
        if (!closing.signal.aborted) onReconnect();
        break;
      }
    }
    await current.end();
  };
  const kept = keep();

  return {
    async close() {
      closing.abort();
      await current.end();
      await kept;
    },
  };
}

interface Connection {
  /** Settles when the connection is gone, for whatever reason. */
  readonly lost: Promise<void>;
  end(): Promise<void>;
}

async function connect(url: string, onNotice: (payload: string) => void, check: number): Promise<Connection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'plenary live',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: Math.ceil(check / 2),
  });
  let isLost = () => {};
  const lost = new Promise<void>((resolve) => {
    isLost = resolve;
  });
  const end = async (): Promise<void> => {
    clearInterval(heartbeat);
    isLost();
    await client.end().catch(() => {});
  };
  const heartbeat = setInterval(() => void client.query('select 1').catch(end), check);
  client.on('error', () => void end());
  client.on('end', () => void end());
  client.on('notification', (notice) => onNotice(notice.payload ?? ''));
  try {
    await client.connect();
    await client.query('listen live');
  } catch (error) {
    await end();
    throw error;
  }
  return { lost, end };
}
