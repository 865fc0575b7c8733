import { connect, type Socket } from 'node:net';
import { joined } from './stream-text.ts';

/** What was answered, and after how many milliseconds. */
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  readonly ms: number;
}

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');

/**
 * A connection of HTTP/1.1 that stays open, for one request at a time. As little as can be: what the client costs is taken from the
 * server, on the same processors.
 */
export class Connection {
  readonly #socket: Socket;
  #heard: Buffer = Buffer.alloc(0);
  #began = 0;
  #answered: ((answer: Answer) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#hear(bytes));
    socket.on('close', () => this.#failed?.(new Error('the connection was closed before the answer')));
    socket.on('error', (error) => this.#failed?.(error));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** In groups, so that no queue of the system overflows. */
  static async several(port: number, count: number): Promise<readonly Connection[]> {
    const all: Connection[] = [];
    for (let n = 0; n < count; n += 200)
      all.push(...(await Promise.all(Array.from({ length: Math.min(200, count - n) }, () => Connection.open(port)))));
    return all;
  }

  get isOpen(): boolean {
    return this.#socket.writable;
  }

  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('the connection was closed before it was asked'));
      this.#answered = resolve;
      this.#failed = reject;
      this.#began = performance.now();
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = null;
    this.#socket.destroy();
  }

  #hear(bytes: Buffer): void {
    this.#heard = this.#heard.length === 0 ? bytes : Buffer.concat([this.#heard, bytes]);
    const end = this.#heard.indexOf(endOfHead);
    if (end < 0) return;
    const head = this.#heard.toString('latin1', 0, end);
    const rest = this.#heard.subarray(end + 4);
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    const isChunked = /^transfer-encoding: chunked/im.test(head);
    // No body of these programs ends by chance as the last chunk does: what is left of it would be heard as the next answer.
    if (isChunked ? !rest.subarray(-5).equals(endOfChunks) : rest.length < Number(length ?? 0)) return;
    const answered = this.#answered;
    this.#answered = this.#failed = null;
    this.#heard = Buffer.alloc(0);
    const body = isChunked ? joined(rest) : rest;
    answered?.({ status: Number(head.slice(9, 12)), head, body, ms: performance.now() - this.#began });
  }
}

/** The bytes of a request, made before the time is taken. */
export function requestOf(
  port: number,
  path: string,
  { cookie, json, headers = '' }: { readonly cookie?: string; readonly json?: object; readonly headers?: string } = {},
): Buffer {
  const body = json === undefined ? '' : JSON.stringify(json);
  const lines = [
    `${json === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(json === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
    ...(headers === '' ? [] : [headers]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
