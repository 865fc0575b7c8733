import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Connection } from '../connection.ts';

/** A reference that serves, as a process of its own: nobody's work is in the process of whoever asks. */
export interface Served {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function serve(file: string, ...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file), ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number];
  if (!Buffer.isBuffer(said)) throw new Error(`${file} ended before it listened`);
  return {
    port: Number(said.toString()),
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

export async function isAnswering(port: number): Promise<boolean> {
  try {
    (await Connection.open(port)).close();
    return true;
  } catch {
    return false;
  }
}
