import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Config } from './config.ts';
import { answerTooLong } from './web/too-long.tsx';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface HttpServer {
  /** For a browser on this machine, without a closing slash. */
  readonly address: string;
  /** Takes no new requests and lets those under way finish, within the grace. */
  close(): Promise<void>;
}

/**
 * How long a sender may take, in milliseconds, and how much of a head is read, in bytes: more than is accepted, so that whoever sent
 * somewhat too much is told so in their language and in their turn. Who is slower loses the connection and holds up nobody. Streams are
 * answers, not requests: no limit ends them.
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
  maxHeaderSize: 65_536,
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
  const connections = new WeakMap<Duplex, Connection>();
  const server = createServer({ ...limits, ...within }, (request, response) => {
    const connection = connections.get(request.socket) ?? { answers: new Set(), ends: false };
    connections.set(request.socket, connection);
    // What was sent behind a request that ends the connection is not done: nobody would be told of it.
    if (connection.ends) return;
    connection.answers.add(response);
    response.once('close', () => {
      connection.answers.delete(response);
      if (connection.ends && connection.answers.size === 0) request.socket.destroySoon();
    });
    // Two names for the site: a proxy may have gone by the other one (RFC 9112, 3.2).
    const isAmbiguous = (request.headersDistinct.host?.length ?? 0) > 1;
    if (isAmbiguous) response.writeHead(400, { connection: 'close' }).end();
    connection.ends = isAmbiguous || answerTooLong(request, response);
    if (!connection.ends) listener(request, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const connection = connections.get(socket);
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else if (connection && isAnswering(connection)) connection.ends = true;
    else socket.end(answerTo(error), () => socket.destroy());
  });
  await listening(server, config);
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

/** Throws the same sentence, and leaves the port: whoever cannot listen later has done nothing before. */
export async function tryPort(config: Pick<Config, 'host' | 'port'>): Promise<void> {
  const server = createServer();
  await listening(server, config);
  await new Promise((resolve) => server.close(resolve));
}

function listening(server: Server, config: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(whyNot(error, config), { cause: error })));
    server.listen({ port: config.port, host: config.host, backlog }, resolve);
  });
}

/** A connection on which requests have come. */
interface Connection {
  /** begun or waiting for their turn, and not finished */
  readonly answers: Set<ServerResponse>;
  /** with the last of them */
  ends: boolean;
}

/** Nothing is written between answers that are on their way; but a request whose body cannot be read, and is all there is, is told so. */
function isAnswering({ answers }: Connection): boolean {
  const [first, ...others] = answers;
  if (first === undefined) return false;
  return others.length > 0 || first.headersSent || first.req.complete;
}

/** What cannot be read as a request is answered as Node itself would. */
function answerTo({ code }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n';
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
