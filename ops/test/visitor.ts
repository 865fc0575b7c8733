import http2 from 'node:http2';
import { constants, createGunzip } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: http2.IncomingHttpHeaders;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A live stream as a browser hears it. */
export interface Hearing {
  readonly status: number;
  /** All that was said so far. */
  said(): string;
  readonly ended: boolean;
  stop(): void;
}

/** Somebody with a browser: one HTTP/2 connection, made again when it breaks, and the cookie that was set. */
export class Visitor {
  readonly #origin: string;
  #connection: http2.ClientHttp2Session | null = null;
  cookie: string | null = null;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async ask(path: string, asking: Asking = {}): Promise<Answer> {
    const stream = this.#open(path, asking);
    const chunks: Buffer[] = [];
    const headers = await answered(stream);
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    for (const set of headers['set-cookie'] ?? []) this.#keep(set);
    return { status: Number(headers[':status']), headers, text: Buffer.concat(chunks).toString() };
  }

  /** What a page of this site sends when its form is used. */
  form(path: string, fields: readonly (readonly [string, string])[]): Promise<Answer> {
    const headers = { ...this.#ownPage, 'content-type': 'application/x-www-form-urlencoded' };
    return this.ask(path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  }

  async act(command: string, input: object): Promise<Answer & { readonly outcome: Outcome }> {
    const headers = { ...this.#ownPage, 'content-type': 'application/json' };
    const body = JSON.stringify({ input, requestId: crypto.randomUUID() });
    const answer = await this.ask(`/api/acts/${command}`, { method: 'POST', headers, body });
    return { ...answer, outcome: JSON.parse(answer.text) as Outcome };
  }

  async listen(path: string): Promise<Hearing> {
    const stream = this.#open(path, {
      headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, deflate, br' },
    });
    const headers = await answered(stream);
    let said = '';
    let ended = false;
    const plain = headers['content-encoding'] === 'gzip' ? stream.pipe(createGunzip(asItComes)) : stream;
    plain.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    for (const one of [stream, plain]) one.on('error', () => {});
    stream.on('close', () => {
      ended = true;
    });
    return {
      status: Number(headers[':status']),
      said: () => said,
      get ended() {
        return ended;
      },
      stop: () => stream.close(),
    };
  }

  /** Asks and never reads the answer. */
  stall(path: string): { stop(): void } {
    const stream = this.#open(path, {});
    return { stop: () => stream.close() };
  }

  /** What the proxy and this browser have agreed on: h2. */
  get protocol(): string {
    return this.#connection?.alpnProtocol ?? '';
  }

  leave(): void {
    this.#connection?.destroy();
    this.#connection = null;
  }

  get #ownPage(): Record<string, string> {
    return { origin: this.#origin, 'sec-fetch-site': 'same-origin' };
  }

  #open(path: string, { method = 'GET', headers = {}, body }: Asking): http2.ClientHttp2Stream {
    const cookie = this.cookie === null ? {} : { cookie: this.cookie };
    const stream = this.#connected().request({ ':method': method, ':path': path, ...cookie, ...headers });
    stream.on('error', () => {});
    stream.end(body);
    return stream;
  }

  #connected(): http2.ClientHttp2Session {
    const kept = this.#connection;
    if (kept !== null && !kept.closed && !kept.destroyed) return kept;
    // Signed by itself, and on loopback only.
    const connection = http2.connect(this.#origin, { rejectUnauthorized: false });
    connection.on('error', () => {});
    this.#connection = connection;
    return connection;
  }

  #keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';');
    this.cookie = /=$/.test(pair) ? null : pair;
  }
}

interface Outcome {
  readonly ok: boolean;
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** A stream of events never ends: what has come is shown at once. */
const asItComes = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };

function answered(stream: http2.ClientHttp2Stream): Promise<http2.IncomingHttpHeaders> {
  return new Promise((resolve, reject) => {
    stream.once('response', resolve);
    stream.once('error', reject);
    stream.once('close', () => reject(new Error('The connection ended without an answer.')));
  });
}
