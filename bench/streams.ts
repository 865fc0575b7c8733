import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** How a change came to all readers. */
export interface Told {
  /** milliseconds until the last reader had it, and the one in the middle */
  readonly last: number;
  readonly middle: number;
  /** how much each was sent */
  readonly bytes: number;
}

/** Readers of a stream in a process of their own. */
export interface Readers extends AsyncDisposable {
  /** Does something that changes the stream; counted from its beginning until every reader was sent so many bytes. */
  round(bytes: number, does: () => Promise<unknown>): Promise<Told>;
  /** Does something that cuts the lines; counted from its beginning until every reader has connected again and has the state. */
  comeBack(does: () => Promise<unknown>): Promise<Told>;
}

export async function openReaders(port: number, address: string, count: number): Promise<Readers> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'stream-clients.ts'), String(port), address, String(count)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<readonly string[]> => String((await lines.next()).value).split(' ');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const [, open] = await next();
  if (Number(open) !== count) {
    await stop();
    throw new Error(`${open} of ${count} readers are connected to ${address}`);
  }
  const take = async (line: string, does: () => Promise<unknown>): Promise<Told> => {
    child.stdin.write(`${line}\n`);
    await next();
    const began = process.hrtime.bigint();
    await does();
    const [, told, last = '0', middle = '0', bytes] = await next();
    if (Number(told) !== count) throw new Error(`${told} of ${count} readers were told`);
    const ms = (at: string): number => Number(BigInt(at) - began) / 1e6;
    return { last: ms(last), middle: ms(middle), bytes: Number(bytes) };
  };
  return {
    round: (bytes, does) => take(`round ${bytes}`, does),
    comeBack: (does) => take('again', does),
    [Symbol.asyncDispose]: stop,
  };
}
