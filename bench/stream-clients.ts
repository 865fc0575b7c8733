// Readers of a stream of events in a process of their own, as plain connections: node stream-clients.ts <port> <path> <how many>
// Says `open <n>` when all are. `round <bytes>` on its input begins a round: when every reader was sent that much, or after 20 s, it says
// how many were, when the last and the middle one were (nanoseconds of the machine's clock), and how much they were sent.
// `again` waits for the lines to be cut: each reader comes back as a browser does, and the round ends when all have the state again.
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { streamText } from './stream-text.ts';

const [port = '', path = '', many = '0'] = process.argv.slice(2);
const count = Number(many);
const head = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n\r\n`;
/** A heartbeat is some forty bytes, a state is hundreds. */
const least = 150;
/** What browsers wait before they connect again, in ms, unless the stream says something else. */
const usualRetry = 3_000;

class Reader {
  sent = 0;
  at = 0n;
  /** how often it was given an answer */
  opened = 0;
  #wait = usualRetry;
  #first: Buffer[] = [];
  #socket: Socket | undefined;

  open(): Promise<void> {
    return new Promise((resolve) => {
      this.#first = [];
      this.#socket = connect({ port: Number(port), host: '127.0.0.1' }, () => this.#socket?.write(head));
      let answered = false;
      this.#socket.on('data', (bytes) => {
        if (bytes.length < least && answered) return;
        if (this.#first.length < 4) this.#first.push(bytes);
        if (!answered) this.opened += 1;
        answered = true;
        this.sent += bytes.length;
        this.at = process.hrtime.bigint();
        resolve();
      });
      this.#socket.on('error', () => {});
      this.#socket.on('close', () => {
        resolve();
        if (isComingBack) setTimeout(() => void this.open(), this.#retry());
      });
    });
  }

  /** What the stream last said about it. */
  #retry(): number {
    const said = this.#first.length === 0 ? '' : streamText(Buffer.concat(this.#first));
    const asked = [...said.matchAll(/^retry: ?(\d+)$/gm)].at(-1)?.[1];
    if (asked !== undefined) this.#wait = Number(asked);
    return this.#wait;
  }
}

let isComingBack = false;
const readers = Array.from({ length: count }, () => new Reader());
for (let n = 0; n < count; n += 250) await Promise.all(readers.slice(n, n + 250).map((reader) => reader.open()));
console.log(`open ${readers.filter(({ opened }) => opened === 1).length}`);

for await (const line of createInterface(process.stdin)) {
  const [word, bytes = '1'] = line.split(' ');
  for (const reader of readers) reader.sent = 0;
  isComingBack = word === 'again';
  const before = readers.map(({ opened }) => opened);
  const isTold = (reader: Reader, n: number): boolean =>
    reader.sent >= Number(bytes) && (!isComingBack || reader.opened > (before[n] ?? 0));
  console.log('listening');
  const until = performance.now() + 20_000;
  while (!readers.every(isTold) && performance.now() < until) await new Promise((next) => setTimeout(next, 10));
  const times = readers
    .filter(isTold)
    .map(({ at }) => at)
    .toSorted((a, b) => Number(a - b));
  // What a reader was sent may have come in two pieces.
  await new Promise((next) => setTimeout(next, 100));
  const sent = readers.map((reader) => reader.sent).toSorted((a, b) => a - b)[Math.floor(count / 2)];
  console.log(`told ${times.length} ${times.at(-1) ?? 0n} ${times[Math.floor(times.length / 2)] ?? 0n} ${sent}`);
}
process.exit();
