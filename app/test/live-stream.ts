import { request } from 'node:http';
import { createGunzip } from 'node:zlib';

/** A stream as a browser holds it. */
export interface LiveStream {
  readonly status: number;
  /** Everything it has said so far. */
  said(): string;
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens `/live/<topics>`; what is refused has its status and ends. */
export function openStream(address: string, topics: string, cookie = ''): Promise<LiveStream> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', cookie };
    const sent = request(`${address}/live/${topics}`, { headers }, (answer) => {
      let text = '';
      const ended = new Promise<void>((over) => answer.once('close', () => over()));
      const plain = answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer;
      // A stream that is cut off in the middle is what this is for.
      plain.on('error', () => {});
      answer.on('error', () => {});
      // A letter may come in two pieces.
      plain.setEncoding('utf8');
      plain.on('data', (chunk) => {
        text += String(chunk);
      });
      resolve({ status: answer.statusCode ?? 0, said: () => text, ended, close: () => sent.destroy() });
    });
    sent.on('error', reject);
    sent.end();
  });
}
