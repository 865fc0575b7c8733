import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What went over a connection to the database, or over several. */
export interface Flights {
  /** the client spoke after the server had spoken: each is a round trip */
  readonly flights: number;
  /** statements that were run */
  readonly statements: number;
}

const startUp = 8;

/**
 * A door between a program and its database at which is counted how often one waits for the other. `url` is the address of the database
 * by this door.
 */
export interface CountingProxy {
  readonly url: string;
  /** Since it was last asked. */
  count(): Flights;
  close(): Promise<void>;
}

export async function countingProxy(database: string): Promise<CountingProxy> {
  const url = new URL(database.replace('@/', '@localhost/'));
  const socket = `${url.searchParams.get('host')}/.s.PGSQL.5432`;
  const sockets = new Set<Socket>();
  let flights = 0;
  let statements = 0;
  const server = createServer((client) => {
    const behind = connect(socket);
    let answered = true;
    const messages = messagesOf((kind) => {
      // Q: a statement by itself; E: one that was prepared or parsed before.
      if (kind === 'Q' || kind === 'E') statements += 1;
    });
    client.on('data', (bytes) => {
      if (answered) flights += 1;
      answered = false;
      messages(bytes);
      behind.write(bytes);
    });
    behind.on('data', (bytes) => {
      answered = true;
      client.write(bytes);
    });
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true).on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://${url.username}@127.0.0.1:${port}${url.pathname}?sslmode=disable`,
    count() {
      const found = { flights, statements };
      flights = statements = 0;
      return found;
    },
    async close() {
      for (const one of sockets) one.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Names each message that a client sends by its letter, however the bytes are cut. The first has no letter. */
export function messagesOf(tell: (kind: string) => void): (bytes: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    for (;;) {
      const letter = started ? 1 : 0;
      if (pending.length < letter + 4) return;
      const length = letter + pending.readUInt32BE(letter);
      if (pending.length < length) return;
      if (started) tell(String.fromCharCode(pending[0] ?? 0));
      // A question about encryption is answered before the true start.
      else if (length > startUp) started = true;
      pending = pending.subarray(length);
    }
  };
}
