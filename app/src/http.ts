import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Config } from './config.ts';
import { tooLong } from './web/too-long.tsx';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface HttpServer {
  /** For a browser on this machine, without a closing slash. */
  readonly address: string;
  /** Takes no new requests and lets those under way finish, within the grace. */
  close(): Promise<void>;
}

/**
 * How long a sender may take, in milliseconds, and how much of a head is read, in bytes. Who is slower loses the connection and
 * holds up nobody. Streams are answers, not requests: no limit ends them.
 */
const limits: Readonly<
  Record<
    'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval' | 'keepAliveTimeout' | 'maxHeaderSize',
    number
  >
> = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep a connection, so that it is they who end it and no request is lost on the way.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16_384,
};

/** Connections that may wait to be taken in: all readers of a meeting come back at once when the program starts again. */
const backlog = 4_096;

/** Throws a sentence when the port cannot be had. `grace`: milliseconds that requests under way get at the end. */
export async function openHttp(
  config: Pick<Config, 'host' | 'port'>,
  listener: RequestListener,
  grace = 3_000,
  within: Partial<typeof limits> = {},
): Promise<HttpServer> {
  const underWay = new WeakMap<Duplex, ServerResponse>();
  const server = createServer({ ...limits, ...within }, (request, response) => {
    // Two names for the site: a proxy may have gone by the other one (RFC 9112, 3.2).
    if ((request.headersDistinct.host?.length ?? 0) > 1) {
      response.writeHead(400, { connection: 'close' }).end();
      return;
    }
    underWay.set(request.socket, response);
    listener(request, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }, socket) => {
    const answer = underWay.get(socket);
    // Nothing is written into the middle of an answer.
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) socket.destroy();
    else socket.end(answerTo(error), () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(whyNot(error, config), { cause: error })));
    server.listen({ port: config.port, host: config.host, backlog }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${nameOf(config.host)}:${port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that has got its last answer is kept open by the browser: it is idle only from then on.
      const sweeping = setInterval(() => server.closeIdleConnections(), 20);
      const impatience = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearInterval(sweeping);
      clearTimeout(impatience);
    },
  };
}

/** What cannot be read as a request is answered as Node itself would; but whoever sent an address that is too long is told so. */
function answerTo({ code, rawPacket }: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return tooLong(rawPacket?.toString('latin1') ?? '');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 'HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n\r\n';
    default:
      return 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n';
  }
}

/** Names for people: the usual addresses are all reached as localhost. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function whyNot(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop the other program, or choose another port, for instance: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} is not open to ordinary programs: choose one above 1023, for instance: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: change HOST or leave it out.`;
    default:
      return `Nothing can listen on ${host}:${port}: ${error.message}`;
  }
}
