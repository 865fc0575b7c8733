import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../dist/server/main.js');

/** A task of the terminal as a process of its own, of the built program. */
export interface Task {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>;
}

export function startTask(args: readonly string[], env: Readonly<Record<string, string>>): Task {
  const ours = /^(PLENARY_|DATABASE_URL$|DATA_DIR$|VITEST|NODE_OPTIONS$)/;
  const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    out += more;
  });
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    err += more;
  });
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, out, err })),
  );
  return { child, ended };
}

export function runTask(args: readonly string[], env: Readonly<Record<string, string>>): Task['ended'] {
  return startTask(args, env).ended;
}
