import net, { type AddressInfo } from 'node:net';

/** A way to a program that counts what goes through it in both directions, headers and all. */
export interface CountedLine extends AsyncDisposable {
  /** http://localhost:<port> */
  readonly url: string;
  /** So far, in bytes; every connection together. */
  bytes(): number;
}

export async function countedLine(to: string): Promise<CountedLine> {
  const { hostname, port } = new URL(to);
  const open = new Set<net.Socket>();
  let bytes = 0;
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (chunk) => {
        bytes += chunk.length;
      });
      from.on('error', () => into.destroy());
      from.on('close', () => {
        open.delete(from);
        into.destroy();
      });
      from.pipe(into);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
