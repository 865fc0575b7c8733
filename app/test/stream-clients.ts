// Readers of a live stream, in a process of their own, as plain connections: node stream-clients.ts <port> <path> <how many>
// Says `open <n>` when all are. Each line on its input begins a round with a text that the next state must hold; when all were
// told, or after 20 s, it says how many heard the text and after how many milliseconds.
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { constants, inflateRawSync } from 'node:zlib';

const [port = '', path = '', many = '0'] = process.argv.slice(2);
const count = Number(many);
const head = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: gzip\r\n\r\n`;

interface Reader {
  opened: boolean;
  heard: Buffer[];
  at: number;
}

const readers: Reader[] = [];
let closed = 0;

function open(): Promise<void> {
  return new Promise((resolve) => {
    const reader: Reader = { opened: false, heard: [], at: 0 };
    const socket: Socket = connect({ port: Number(port), host: '127.0.0.1' }, () => socket.write(head));
    socket.on('data', (bytes) => {
      // A heartbeat is some forty bytes, a state is hundreds.
      if (bytes.length > 150) {
        reader.heard.push(bytes);
        reader.at = performance.now();
        if (!reader.opened && bytes.includes('200 OK')) {
          reader.opened = true;
          readers.push(reader);
        }
      }
      resolve();
    });
    socket.on('error', () => resolve());
    socket.on('close', () => {
      closed += 1;
      resolve();
    });
  });
}

for (let n = 0; n < count; n += 250) await Promise.all(Array.from({ length: Math.min(250, count - n) }, open));
console.log(`open ${readers.length}`);

/** The state in one packet of the stream: a chunk of the answer that stands alone. */
function textOf(bytes: Buffer): string {
  const start = bytes.indexOf('\r\n') + 2;
  const size = Number.parseInt(bytes.subarray(0, start - 2).toString('latin1'), 16);
  try {
    return inflateRawSync(bytes.subarray(start, start + size), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'utf8',
    );
  } catch {
    return '';
  }
}

const told = new Map<string, boolean>();
function tells(reader: Reader, text: string): boolean {
  const bytes = Buffer.concat(reader.heard);
  // The same bytes go to all: each is read once.
  const key = bytes.toString('latin1');
  const known = told.get(key) ?? textOf(bytes).includes(text);
  told.set(key, known);
  return known;
}

for await (const text of createInterface(process.stdin)) {
  const began = performance.now();
  told.clear();
  for (const reader of readers) reader.heard = [];
  console.log('listening');
  let heard: Reader[] = [];
  while (performance.now() - began < 20_000 && heard.length < readers.length) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    heard = readers.filter((reader) => reader.heard.length > 0 && tells(reader, text));
  }
  const times = heard.map(({ at }) => Math.round(at - began)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? -1;
  console.log(`told ${heard.length} ${at(0.5)} ${at(0.95)} ${at(1)} ${closed}`);
}
process.exit();
