import { readFileSync } from 'node:fs';
import { Connection } from './connection.ts';

/** So many readers ask again as soon as they are answered, for so long: how many answers a second. Each must be 200. */
export async function answersASecond(
  port: number,
  request: Buffer,
  { readers = 16, ms = 1_500 }: { readonly readers?: number; readonly ms?: number } = {},
): Promise<number> {
  const lines = await Connection.several(port, readers);
  let answers = 0;
  const began = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() - began < ms) {
        const { status } = await line.ask(request);
        if (status !== 200) throw new Error(`a page was answered with ${status}`);
        answers += 1;
      }
    }),
  );
  const took = performance.now() - began;
  for (const line of lines) line.close();
  return (answers / took) * 1_000;
}

/** Milliseconds that a process has had of the processors, in steps of ten; NaN where the system does not say. */
export function processorMs(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes that a process holds now, and the most that it held; NaN where the system does not say. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {}
  const of = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}
