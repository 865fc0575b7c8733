import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment } from './assembly.ts';
import { memoryOf } from './load.ts';

const main = path.resolve(import.meta.dirname, '../app/dist/server/main.js');

/** One run of `verify`. */
export interface Verified {
  readonly ms: number;
  /** the most memory that it held, in MB */
  readonly memory: number;
}

/** Throws with its own words when the record does not stand. */
export async function verified(database: string): Promise<Verified> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'verify'], {
    env: { ...process.env, ...environment(database), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  let memory = 0;
  const looking = setInterval(() => {
    const { most } = memoryOf(child.pid ?? 0);
    if (most > memory) memory = most;
  }, 20);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(looking);
  if (status !== 0) throw new Error(`verify ended with ${status}: ${said}`);
  return { ms: performance.now() - began, memory };
}
