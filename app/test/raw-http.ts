import { connect } from 'node:net';

/** What came back over a plain connection. */
export interface RawAnswer {
  readonly text: string;
  /** status of each answer, in order */
  readonly statuses: readonly number[];
  /** the other side ended the connection itself */
  readonly closed: boolean;
}

/**
 * Sends bytes as they are, which no client library would, and reads until the other side closes or has said nothing for a
 * while. `parts` are sent one after the other, each in a packet of its own.
 */
export function sendRaw(address: string, parts: readonly (string | Buffer)[], quiet = 700): Promise<RawAnswer> {
  const { port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
    let bytes = '';
    let closed = false;
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text: bytes, statuses: statusesIn(bytes), closed });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(end, quiet);
    };
    socket.setEncoding('latin1');
    socket.on('data', (more: string) => {
      bytes += more;
      wait();
    });
    socket.on('end', () => {
      closed = true;
      end();
    });
    socket.on('error', () => {
      closed = true;
      end();
    });
    socket.on('connect', async () => {
      for (const part of parts) {
        socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
        await new Promise((done) => setTimeout(done, 5));
      }
      wait();
    });
  });
}

function statusesIn(text: string): readonly number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** The name under which the program is reached, for a Host line. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
